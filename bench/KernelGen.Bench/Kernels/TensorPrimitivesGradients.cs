using System.Numerics;
using System.Numerics.Tensors;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

[Rival("SoftmaxGradient", Contender.TensorPrimitives)]
internal readonly struct TensorSoftmaxGradient<T> : IMapGradient<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination)
    {
        TensorPrimitives.Subtract(dy, TensorPrimitives.Dot(y, dy), destination);
        TensorPrimitives.Multiply(y, destination, destination);
    }
}

[Rival("LogSoftmaxGradient", Contender.TensorPrimitives)]
internal readonly struct TensorLogSoftmaxGradient<T> : IMapGradient<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination)
    {
        TensorPrimitives.Exp(y, destination);
        TensorPrimitives.MultiplyAdd(destination, -TensorPrimitives.Sum(dy), dy, destination);
    }
}

[Rival("SigmoidGradient", Contender.TensorPrimitives)]
internal readonly struct TensorSigmoidGradient<T> : IMapGradient<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination)
    {
        TensorPrimitives.Subtract(T.One, y, destination);
        TensorPrimitives.Multiply(y, destination, destination);
        TensorPrimitives.Multiply(dy, destination, destination);
    }
}

[Rival("LogSigmoidGradient", Contender.TensorPrimitives)]
internal readonly struct TensorLogSigmoidGradient<T> : IMapGradient<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination)
    {
        TensorPrimitives.Negate(y, destination);
        TensorPrimitives.Sigmoid(destination, destination);
        TensorPrimitives.Multiply(dy, destination, destination);
    }
}

[Rival("TanhGradient", Contender.TensorPrimitives)]
internal readonly struct TensorTanhGradient<T> : IMapGradient<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination)
    {
        TensorPrimitives.Multiply(y, y, destination);
        TensorPrimitives.Subtract(T.One, destination, destination);
        TensorPrimitives.Multiply(dy, destination, destination);
    }
}

[Rival("SiluGradient", Contender.TensorPrimitives)]
internal readonly struct TensorSiluGradient<T> : IMapGradient<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination)
    {
        var slope = TensorScratch<T>.For(y);
        TensorPrimitives.Sigmoid(y, destination);
        TensorPrimitives.Subtract(T.One, destination, slope);
        TensorPrimitives.MultiplyAdd(slope, y, T.One, slope);
        TensorPrimitives.Multiply(destination, slope, destination);
        TensorPrimitives.Multiply(dy, destination, destination);
    }
}

[Rival("SoftplusGradient", Contender.TensorPrimitives)]
internal readonly struct TensorSoftplusGradient<T> : IMapGradient<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination)
    {
        TensorPrimitives.Sigmoid(y, destination);
        TensorPrimitives.Multiply(dy, destination, destination);
    }
}

[Rival("SoftmaxCrossEntropyLabels", Contender.TensorPrimitives)]
internal readonly struct TensorCrossEntropyOfLabels<T> : ILabelLoss<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static T Run(ReadOnlySpan<T> logits, ReadOnlySpan<int> labels, Span<T> gradient)
    {
        var size = logits.Length / labels.Length;
        var count = T.CreateTruncating(labels.Length);
        var loss = T.Zero;
        for (var row = 0; row < labels.Length; row++)
        {
            var z = gradient.Slice(row * size, size);
            TensorPrimitives.Subtract(logits.Slice(row * size, size), TensorPrimitives.Max(logits.Slice(row * size, size)), z);
            var correct = z[labels[row]];
            TensorPrimitives.Exp(z, z);
            var sum = TensorPrimitives.Sum<T>(z);
            loss += T.Log(sum) - correct;
            TensorPrimitives.Multiply(z, T.One / (sum * count), z);
            z[labels[row]] -= T.One / count;
        }

        return loss / count;
    }
}

[Rival("SoftmaxCrossEntropyTargets", Contender.TensorPrimitives)]
internal readonly struct TensorCrossEntropyOfTargets<T> : ITargetLoss<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Of one row.</summary>
    public static T Run(ReadOnlySpan<T> logits, ReadOnlySpan<T> targets, Span<T> gradient)
    {
        var weight = TensorPrimitives.Sum(targets);
        TensorPrimitives.Subtract(logits, TensorPrimitives.Max(logits), gradient);
        var inner = TensorPrimitives.Dot<T>(targets, gradient);
        TensorPrimitives.Exp(gradient, gradient);
        var sum = TensorPrimitives.Sum<T>(gradient);
        TensorPrimitives.Multiply(gradient, weight / sum, gradient);
        TensorPrimitives.Subtract(gradient, targets, gradient);
        return (weight * T.Log(sum)) - inner;
    }
}
