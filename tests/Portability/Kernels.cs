namespace KernelGen.Portability;

/// <summary>A kernel of each kind, in both elements: 37 is no whole number of vectors at any width, 1,000 runs in loops.</summary>
internal static partial class Kernels
{
    [Softmax(37)]
    public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);

    [SoftmaxGradient(37)]
    public static partial void SoftmaxGradient(ReadOnlySpan<float> left, ReadOnlySpan<float> dy, Span<float> destination);

    [LogSoftmax(37)]
    public static partial void LogSoftmax(ReadOnlySpan<float> x, Span<float> destination);

    [LogSoftmaxGradient(37)]
    public static partial void LogSoftmaxGradient(ReadOnlySpan<float> left, ReadOnlySpan<float> dy, Span<float> destination);

    [Sigmoid(37)]
    public static partial void Sigmoid(ReadOnlySpan<float> x, Span<float> destination);

    [SigmoidGradient(37)]
    public static partial void SigmoidGradient(ReadOnlySpan<float> left, ReadOnlySpan<float> dy, Span<float> destination);

    [LogSigmoid(37)]
    public static partial void LogSigmoid(ReadOnlySpan<float> x, Span<float> destination);

    [LogSigmoidGradient(37)]
    public static partial void LogSigmoidGradient(ReadOnlySpan<float> left, ReadOnlySpan<float> dy, Span<float> destination);

    [Tanh(37)]
    public static partial void Tanh(ReadOnlySpan<float> x, Span<float> destination);

    [TanhGradient(37)]
    public static partial void TanhGradient(ReadOnlySpan<float> left, ReadOnlySpan<float> dy, Span<float> destination);

    [Relu(37)]
    public static partial void Relu(ReadOnlySpan<float> x, Span<float> destination);

    [ReluGradient(37)]
    public static partial void ReluGradient(ReadOnlySpan<float> left, ReadOnlySpan<float> dy, Span<float> destination);

    [Gelu(37)]
    public static partial void Gelu(ReadOnlySpan<float> x, Span<float> destination);

    [GeluGradient(37)]
    public static partial void GeluGradient(ReadOnlySpan<float> left, ReadOnlySpan<float> dy, Span<float> destination);

    [Silu(37)]
    public static partial void Silu(ReadOnlySpan<float> x, Span<float> destination);

    [SiluGradient(37)]
    public static partial void SiluGradient(ReadOnlySpan<float> left, ReadOnlySpan<float> dy, Span<float> destination);

    [Softplus(37)]
    public static partial void Softplus(ReadOnlySpan<float> x, Span<float> destination);

    [SoftplusGradient(37)]
    public static partial void SoftplusGradient(ReadOnlySpan<float> left, ReadOnlySpan<float> dy, Span<float> destination);

    [SoftmaxCrossEntropy(37)]
    public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);

    [SoftmaxCrossEntropy(37)]
    public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);

    [Softmax(1000)]
    public static partial void LongSoftmax(ReadOnlySpan<float> x, Span<float> destination);

    [Gelu(1000)]
    public static partial void LongGelu(ReadOnlySpan<float> x, Span<float> destination);

    [Softmax(37)]
    public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);

    [SoftmaxGradient(37)]
    public static partial void SoftmaxGradient(ReadOnlySpan<double> left, ReadOnlySpan<double> dy, Span<double> destination);

    [LogSoftmax(37)]
    public static partial void LogSoftmax(ReadOnlySpan<double> x, Span<double> destination);

    [LogSoftmaxGradient(37)]
    public static partial void LogSoftmaxGradient(ReadOnlySpan<double> left, ReadOnlySpan<double> dy, Span<double> destination);

    [Sigmoid(37)]
    public static partial void Sigmoid(ReadOnlySpan<double> x, Span<double> destination);

    [SigmoidGradient(37)]
    public static partial void SigmoidGradient(ReadOnlySpan<double> left, ReadOnlySpan<double> dy, Span<double> destination);

    [LogSigmoid(37)]
    public static partial void LogSigmoid(ReadOnlySpan<double> x, Span<double> destination);

    [LogSigmoidGradient(37)]
    public static partial void LogSigmoidGradient(ReadOnlySpan<double> left, ReadOnlySpan<double> dy, Span<double> destination);

    [Tanh(37)]
    public static partial void Tanh(ReadOnlySpan<double> x, Span<double> destination);

    [TanhGradient(37)]
    public static partial void TanhGradient(ReadOnlySpan<double> left, ReadOnlySpan<double> dy, Span<double> destination);

    [Relu(37)]
    public static partial void Relu(ReadOnlySpan<double> x, Span<double> destination);

    [ReluGradient(37)]
    public static partial void ReluGradient(ReadOnlySpan<double> left, ReadOnlySpan<double> dy, Span<double> destination);

    [Gelu(37)]
    public static partial void Gelu(ReadOnlySpan<double> x, Span<double> destination);

    [GeluGradient(37)]
    public static partial void GeluGradient(ReadOnlySpan<double> left, ReadOnlySpan<double> dy, Span<double> destination);

    [Silu(37)]
    public static partial void Silu(ReadOnlySpan<double> x, Span<double> destination);

    [SiluGradient(37)]
    public static partial void SiluGradient(ReadOnlySpan<double> left, ReadOnlySpan<double> dy, Span<double> destination);

    [Softplus(37)]
    public static partial void Softplus(ReadOnlySpan<double> x, Span<double> destination);

    [SoftplusGradient(37)]
    public static partial void SoftplusGradient(ReadOnlySpan<double> left, ReadOnlySpan<double> dy, Span<double> destination);

    [SoftmaxCrossEntropy(37)]
    public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);

    [SoftmaxCrossEntropy(37)]
    public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);

    [Softmax(1000)]
    public static partial void LongSoftmax(ReadOnlySpan<double> x, Span<double> destination);

    [Gelu(1000)]
    public static partial void LongGelu(ReadOnlySpan<double> x, Span<double> destination);
}
