using KernelGen;

namespace Consumer;

// Letter for letter what the public surface prints.
#pragma warning disable IDE0040, IDE0055
static partial class Kernels
{
    [Softmax(10)]             public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
    [SoftmaxGradient(10)]     public static partial void SoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
    [LogSoftmax(10)]          public static partial void LogSoftmax(ReadOnlySpan<float> x, Span<float> destination);
    [LogSoftmaxGradient(10)]  public static partial void LogSoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
    [Sigmoid(10)]             public static partial void Sigmoid(ReadOnlySpan<float> x, Span<float> destination);
    [SigmoidGradient(10)]     public static partial void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
    [LogSigmoid(10)]          public static partial void LogSigmoid(ReadOnlySpan<float> x, Span<float> destination);
    [SoftmaxCrossEntropy(10)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
    [SoftmaxCrossEntropy(10)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
}

[Network(784, Loss = LossFunction.SoftmaxCrossEntropy)]
[Dense(128, Activation.Sigmoid)]
[Dense(10)]
public readonly partial struct DigitNet;
#pragma warning restore IDE0040, IDE0055
