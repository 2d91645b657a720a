namespace KernelGen;

/// <summary>
/// The kinds of vector kernels, named like their attributes: what <see cref="KernelVerification"/> is to verify. The type of a kind says
/// which delegate goes with it, so that a gradient cannot be verified as a forward pass.
/// </summary>
public static class VectorKernel
{
    /// <summary>Softmax.</summary>
    public static MapKind Softmax { get; } = new(nameof(Softmax), Reference.Softmax);

    /// <summary>Softmax's gradient, from its output.</summary>
    public static GradientKind SoftmaxGradient { get; } = new(nameof(SoftmaxGradient), Reference.SoftmaxGradient, SoftmaxGradientScale, Softmax);

    /// <summary>Log-softmax.</summary>
    public static MapKind LogSoftmax { get; } = new(nameof(LogSoftmax), Reference.LogSoftmax);

    /// <summary>Log-softmax's gradient, from its output.</summary>
    public static GradientKind LogSoftmaxGradient { get; } = new(nameof(LogSoftmaxGradient), Reference.LogSoftmaxGradient, LogSoftmaxGradientScale, LogSoftmax);

    /// <summary>Sigmoid.</summary>
    public static MapKind Sigmoid { get; } = new(nameof(Sigmoid), Reference.Sigmoid);

    /// <summary>Sigmoid's gradient, from its output.</summary>
    public static GradientKind SigmoidGradient { get; } = new(nameof(SigmoidGradient), Reference.SigmoidGradient, Each(static (y, dy) => dy * y), Sigmoid);

    /// <summary>Log-sigmoid.</summary>
    public static MapKind LogSigmoid { get; } = new(nameof(LogSigmoid), Reference.LogSigmoid);

    /// <summary>Log-sigmoid's gradient, from its input.</summary>
    public static GradientKind LogSigmoidGradient { get; } =
        new(nameof(LogSigmoidGradient), Reference.LogSigmoidGradient, Each(static (x, dy) => dy * ScalarMath.Sigmoid(-x)));

    /// <summary>Tanh.</summary>
    public static MapKind Tanh { get; } = new(nameof(Tanh), Reference.Tanh);

    /// <summary>Tanh's gradient, from its output.</summary>
    public static GradientKind TanhGradient { get; } = new(nameof(TanhGradient), Reference.TanhGradient, Each(static (_, dy) => dy), Tanh);

    /// <summary>ReLU.</summary>
    public static MapKind Relu { get; } = new(nameof(Relu), Reference.Relu);

    /// <summary>ReLU's gradient, from its input.</summary>
    public static GradientKind ReluGradient { get; } = new(nameof(ReluGradient), Reference.ReluGradient, Each(static (_, dy) => dy));

    /// <summary>GELU in the erf form. ½ (1 + erf) cancels in the left tail: errors are measured by |x|.</summary>
    public static MapKind Gelu { get; } = new(nameof(Gelu), Reference.Gelu) { Scale = static (x, _) => Math.Abs(x), TakesMinusInfinity = false };

    /// <summary>GELU's gradient, from its input.</summary>
    public static GradientKind GeluGradient { get; } =
        new(nameof(GeluGradient), Reference.GeluGradient, Each(static (x, dy) => dy * (1 + Math.Abs(x * ScalarMath.NormalDensity<double>(x)))));

    /// <summary>SiLU.</summary>
    public static MapKind Silu { get; } = new(nameof(Silu), Reference.Silu) { TakesMinusInfinity = false };

    /// <summary>SiLU's gradient, from its input.</summary>
    public static GradientKind SiluGradient { get; } =
        new(nameof(SiluGradient), Reference.SiluGradient, Each(static (x, dy) => dy * ScalarMath.Sigmoid(x) * (1 + Math.Abs(x * ScalarMath.Sigmoid(-x)))));

    /// <summary>Softplus.</summary>
    public static MapKind Softplus { get; } = new(nameof(Softplus), Reference.Softplus);

    /// <summary>Softplus's gradient, from its input.</summary>
    public static GradientKind SoftplusGradient { get; } =
        new(nameof(SoftplusGradient), Reference.SoftplusGradient, Each(static (x, dy) => dy * ScalarMath.Sigmoid(x)));

    /// <summary>Softmax cross-entropy with class labels.</summary>
    public static LabelLossKind SoftmaxCrossEntropyLabels { get; } = new(nameof(SoftmaxCrossEntropyLabels));

    /// <summary>Softmax cross-entropy with target distributions.</summary>
    public static TargetLossKind SoftmaxCrossEntropyTargets { get; } = new(nameof(SoftmaxCrossEntropyTargets));

    private static GradientKind.SizedGradient Each(Func<double, double, double> scale) => (saved, dy, destination, _) =>
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = Math.Abs(scale(saved[i], dy[i]));
        }
    };

    /// <summary>|y| ∘ (|dy| + Σ |dy ∘ y|) of each row.</summary>
    private static void SoftmaxGradientScale(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination, int size)
    {
        for (var start = 0; start < y.Length; start += size)
        {
            var sum = 0.0;
            for (var j = start; j < start + size; j++)
            {
                sum += Math.Abs(dy[j] * y[j]);
            }

            for (var i = start; i < start + size; i++)
            {
                destination[i] = Math.Abs(y[i]) * (Math.Abs(dy[i]) + sum);
            }
        }
    }

    /// <summary>|dy| + exp(y) · Σ |dy| of each row.</summary>
    private static void LogSoftmaxGradientScale(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination, int size)
    {
        for (var start = 0; start < y.Length; start += size)
        {
            var sum = 0.0;
            for (var j = start; j < start + size; j++)
            {
                sum += Math.Abs(dy[j]);
            }

            for (var i = start; i < start + size; i++)
            {
                destination[i] = Math.Abs(dy[i]) + (Math.Exp(y[i]) * sum);
            }
        }
    }
}
