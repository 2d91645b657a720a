using KernelGen;

namespace Consumer;

/// <summary>The kernels whose elements depend on the whole row: one element, a few, a row of several vectors, one that is a loop.</summary>
internal static partial class Softmaxes
{
    public static partial class Of1
    {
        [Softmax(1)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
        [Softmax(1)] public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
        [SoftmaxGradient(1)] public static partial void SoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
        [SoftmaxGradient(1)] public static partial void SoftmaxGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);
        [LogSoftmax(1)] public static partial void LogSoftmax(ReadOnlySpan<float> x, Span<float> destination);
        [LogSoftmax(1)] public static partial void LogSoftmax(ReadOnlySpan<double> x, Span<double> destination);
        [LogSoftmaxGradient(1)] public static partial void LogSoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
        [LogSoftmaxGradient(1)] public static partial void LogSoftmaxGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);
        [SoftmaxCrossEntropy(1)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
        [SoftmaxCrossEntropy(1)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
        [SoftmaxCrossEntropy(1)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
        [SoftmaxCrossEntropy(1)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);
        [SoftmaxCrossEntropy(1, Reduction = Reduction.Sum)] public static partial float SummedCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
        [SoftmaxCrossEntropy(1, Reduction = Reduction.Sum)] public static partial float SummedCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
        [SoftmaxCrossEntropy(1, Reduction = Reduction.Sum)] public static partial double SummedCrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
        [SoftmaxCrossEntropy(1, Reduction = Reduction.Sum)] public static partial double SummedCrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);
    }

    public static partial class Of7
    {
        [Softmax(7)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
        [Softmax(7)] public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
        [SoftmaxGradient(7)] public static partial void SoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
        [SoftmaxGradient(7)] public static partial void SoftmaxGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);
        [LogSoftmax(7)] public static partial void LogSoftmax(ReadOnlySpan<float> x, Span<float> destination);
        [LogSoftmax(7)] public static partial void LogSoftmax(ReadOnlySpan<double> x, Span<double> destination);
        [LogSoftmaxGradient(7)] public static partial void LogSoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
        [LogSoftmaxGradient(7)] public static partial void LogSoftmaxGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);
        [SoftmaxCrossEntropy(7)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
        [SoftmaxCrossEntropy(7)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
        [SoftmaxCrossEntropy(7)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
        [SoftmaxCrossEntropy(7)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);
        [SoftmaxCrossEntropy(7, Reduction = Reduction.Sum)] public static partial float SummedCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
        [SoftmaxCrossEntropy(7, Reduction = Reduction.Sum)] public static partial float SummedCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
        [SoftmaxCrossEntropy(7, Reduction = Reduction.Sum)] public static partial double SummedCrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
        [SoftmaxCrossEntropy(7, Reduction = Reduction.Sum)] public static partial double SummedCrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);
    }

    public static partial class Of100
    {
        [Softmax(100)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
        [Softmax(100)] public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
        [SoftmaxGradient(100)] public static partial void SoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
        [SoftmaxGradient(100)] public static partial void SoftmaxGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);
        [LogSoftmax(100)] public static partial void LogSoftmax(ReadOnlySpan<float> x, Span<float> destination);
        [LogSoftmax(100)] public static partial void LogSoftmax(ReadOnlySpan<double> x, Span<double> destination);
        [LogSoftmaxGradient(100)] public static partial void LogSoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
        [LogSoftmaxGradient(100)] public static partial void LogSoftmaxGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);
        [SoftmaxCrossEntropy(100)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
        [SoftmaxCrossEntropy(100)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
        [SoftmaxCrossEntropy(100)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
        [SoftmaxCrossEntropy(100)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);
        [SoftmaxCrossEntropy(100, Reduction = Reduction.Sum)] public static partial float SummedCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
        [SoftmaxCrossEntropy(100, Reduction = Reduction.Sum)] public static partial float SummedCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
        [SoftmaxCrossEntropy(100, Reduction = Reduction.Sum)] public static partial double SummedCrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
        [SoftmaxCrossEntropy(100, Reduction = Reduction.Sum)] public static partial double SummedCrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);
    }

    public static partial class Of1000
    {
        [Softmax(1000)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
        [Softmax(1000)] public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
        [SoftmaxGradient(1000)] public static partial void SoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
        [SoftmaxGradient(1000)] public static partial void SoftmaxGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);
        [LogSoftmax(1000)] public static partial void LogSoftmax(ReadOnlySpan<float> x, Span<float> destination);
        [LogSoftmax(1000)] public static partial void LogSoftmax(ReadOnlySpan<double> x, Span<double> destination);
        [LogSoftmaxGradient(1000)] public static partial void LogSoftmaxGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
        [LogSoftmaxGradient(1000)] public static partial void LogSoftmaxGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination);
        [SoftmaxCrossEntropy(1000)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
        [SoftmaxCrossEntropy(1000)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
        [SoftmaxCrossEntropy(1000)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
        [SoftmaxCrossEntropy(1000)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);
        [SoftmaxCrossEntropy(1000, Reduction = Reduction.Sum)] public static partial float SummedCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
        [SoftmaxCrossEntropy(1000, Reduction = Reduction.Sum)] public static partial float SummedCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
        [SoftmaxCrossEntropy(1000, Reduction = Reduction.Sum)] public static partial double SummedCrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
        [SoftmaxCrossEntropy(1000, Reduction = Reduction.Sum)] public static partial double SummedCrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient);
    }
}
