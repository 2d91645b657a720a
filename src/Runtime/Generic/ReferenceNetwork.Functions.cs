namespace KernelGen;

public sealed partial class ReferenceNetwork<T>
{
    private static void Activate(ReferenceLayer layer, ReadOnlySpan<T> z, Span<T> h)
    {
        switch (layer.Activation)
        {
            case Activation.Sigmoid:
                Reference.Sigmoid(z, h, layer.Outputs);
                break;
            case Activation.Tanh:
                Reference.Tanh(z, h, layer.Outputs);
                break;
            case Activation.Relu:
                Reference.Relu(z, h, layer.Outputs);
                break;
            case Activation.Gelu:
                Reference.Gelu(z, h, layer.Outputs);
                break;
            case Activation.Silu:
                Reference.Silu(z, h, layer.Outputs);
                break;
            case Activation.Softplus:
                Reference.Softplus(z, h, layer.Outputs);
                break;
            default:
                z.CopyTo(h);
                break;
        }
    }

    private static void ActivateGradient(ReferenceLayer layer, LayerTrace trace, ReadOnlySpan<T> dh, Span<T> dz)
    {
        switch (layer.Activation)
        {
            case Activation.Sigmoid:
                Reference.SigmoidGradient(trace.Output, dh, dz, layer.Outputs);
                break;
            case Activation.Tanh:
                Reference.TanhGradient(trace.Output, dh, dz, layer.Outputs);
                break;
            case Activation.Relu:
                Reference.ReluGradient(trace.Sum, dh, dz, layer.Outputs);
                break;
            case Activation.Gelu:
                Reference.GeluGradient(trace.Sum, dh, dz, layer.Outputs);
                break;
            case Activation.Silu:
                Reference.SiluGradient(trace.Sum, dh, dz, layer.Outputs);
                break;
            case Activation.Softplus:
                Reference.SoftplusGradient(trace.Sum, dh, dz, layer.Outputs);
                break;
            default:
                dh.CopyTo(dz);
                break;
        }
    }

    /// <summary>The loss over target rows, and its gradient by the network's bare output z.</summary>
    private T OutputGradient(ReadOnlySpan<T> z, ReadOnlySpan<T> targets, Span<T> dz)
    {
        if (loss == LossFunction.SoftmaxCrossEntropy)
        {
            return Reference.SoftmaxCrossEntropy(z, targets, dz, OutputSize, reduction);
        }

        var rows = z.Length / OutputSize;
        var divisor = reduction == Reduction.Mean && rows > 0 ? T.CreateChecked(rows) : T.One;
        var sum = T.Zero;
        for (var i = 0; i < z.Length; i++)
        {
            var (value, slope) = loss == LossFunction.SigmoidCrossEntropy ? SigmoidCrossEntropy(z[i], targets[i]) : HalfSquare(z[i], targets[i]);
            sum += value;
            dz[i] = slope / divisor;
        }

        return sum / divisor;
    }

    /// <summary>max(z, 0) − z t + log1p(e^−|z|), and σ(z) − t.</summary>
    private static (T Value, T Slope) SigmoidCrossEntropy(T z, T t) =>
        (T.Max(z, T.Zero) - (z * t) + ScalarMath.Log1p(T.Exp(-T.Abs(z))), ScalarMath.Sigmoid(z) - t);

    /// <summary>½ (z − t)², and z − t.</summary>
    private static (T Value, T Slope) HalfSquare(T z, T t) => ((z - t) * (z - t) / (T.One + T.One), z - t);
}
