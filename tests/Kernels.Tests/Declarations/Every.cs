using KernelGen;

namespace Consumer;

/// <summary>Every vector kernel with its gradient, in both elements, for rows that fill no vector.</summary>
internal static partial class Every
{
    public const int Size = 33;

    [Softmax(Size)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
    [Softmax(Size)] public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
    [SoftmaxGradient(Size)] public static partial void SoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
    [SoftmaxGradient(Size)] public static partial void SoftmaxGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);

    [LogSoftmax(Size)] public static partial void LogSoftmax(ReadOnlySpan<float> x, Span<float> destination);
    [LogSoftmax(Size)] public static partial void LogSoftmax(ReadOnlySpan<double> x, Span<double> destination);
    [LogSoftmaxGradient(Size)] public static partial void LogSoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
    [LogSoftmaxGradient(Size)] public static partial void LogSoftmaxGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);

    [Sigmoid(Size)] public static partial void Sigmoid(ReadOnlySpan<float> x, Span<float> destination);
    [Sigmoid(Size)] public static partial void Sigmoid(ReadOnlySpan<double> x, Span<double> destination);
    [SigmoidGradient(Size)] public static partial void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
    [SigmoidGradient(Size)] public static partial void SigmoidGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);

    [LogSigmoid(Size)] public static partial void LogSigmoid(ReadOnlySpan<float> x, Span<float> destination);
    [LogSigmoid(Size)] public static partial void LogSigmoid(ReadOnlySpan<double> x, Span<double> destination);
    [LogSigmoidGradient(Size)] public static partial void LogSigmoidGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> destination);
    [LogSigmoidGradient(Size)] public static partial void LogSigmoidGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> dy, Span<double> destination);

    [Tanh(Size)] public static partial void Tanh(ReadOnlySpan<float> x, Span<float> destination);
    [Tanh(Size)] public static partial void Tanh(ReadOnlySpan<double> x, Span<double> destination);
    [TanhGradient(Size)] public static partial void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
    [TanhGradient(Size)] public static partial void TanhGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);

    [Relu(Size)] public static partial void Relu(ReadOnlySpan<float> x, Span<float> destination);
    [Relu(Size)] public static partial void Relu(ReadOnlySpan<double> x, Span<double> destination);
    [ReluGradient(Size)] public static partial void ReluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> destination);
    [ReluGradient(Size)] public static partial void ReluGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> dy, Span<double> destination);

    [Gelu(Size)] public static partial void Gelu(ReadOnlySpan<float> x, Span<float> destination);
    [Gelu(Size)] public static partial void Gelu(ReadOnlySpan<double> x, Span<double> destination);
    [GeluGradient(Size)] public static partial void GeluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> destination);
    [GeluGradient(Size)] public static partial void GeluGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> dy, Span<double> destination);

    [Silu(Size)] public static partial void Silu(ReadOnlySpan<float> x, Span<float> destination);
    [Silu(Size)] public static partial void Silu(ReadOnlySpan<double> x, Span<double> destination);
    [SiluGradient(Size)] public static partial void SiluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> destination);
    [SiluGradient(Size)] public static partial void SiluGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> dy, Span<double> destination);

    [Softplus(Size)] public static partial void Softplus(ReadOnlySpan<float> x, Span<float> destination);
    [Softplus(Size)] public static partial void Softplus(ReadOnlySpan<double> x, Span<double> destination);
    [SoftplusGradient(Size)] public static partial void SoftplusGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> destination);
    [SoftplusGradient(Size)] public static partial void SoftplusGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> dy, Span<double> destination);

    [SoftmaxCrossEntropy(Size)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
    [SoftmaxCrossEntropy(Size)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
    [SoftmaxCrossEntropy(Size)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
    [SoftmaxCrossEntropy(Size)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);
    [SoftmaxCrossEntropy(Size, Reduction = Reduction.Sum)] public static partial float SummedCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
    [SoftmaxCrossEntropy(Size, Reduction = Reduction.Sum)] public static partial float SummedCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
    [SoftmaxCrossEntropy(Size, Reduction = Reduction.Sum)] public static partial double SummedCrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
    [SoftmaxCrossEntropy(Size, Reduction = Reduction.Sum)] public static partial double SummedCrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);
}
