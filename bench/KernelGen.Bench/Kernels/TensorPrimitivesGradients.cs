using System.Numerics.Tensors;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

[Rival("SoftmaxGradient", Contender.TensorPrimitives)]
internal readonly struct TensorSoftmaxGradient : IMapGradient
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        TensorPrimitives.Subtract(dy, TensorPrimitives.Dot(y, dy), destination);
        TensorPrimitives.Multiply(y, destination, destination);
    }
}

[Rival("LogSoftmaxGradient", Contender.TensorPrimitives)]
internal readonly struct TensorLogSoftmaxGradient : IMapGradient
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        TensorPrimitives.Exp(y, destination);
        TensorPrimitives.MultiplyAdd(destination, -TensorPrimitives.Sum(dy), dy, destination);
    }
}

[Rival("SigmoidGradient", Contender.TensorPrimitives)]
internal readonly struct TensorSigmoidGradient : IMapGradient
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        TensorPrimitives.Subtract(1, y, destination);
        TensorPrimitives.Multiply(y, destination, destination);
        TensorPrimitives.Multiply(dy, destination, destination);
    }
}

[Rival("LogSigmoidGradient", Contender.TensorPrimitives)]
internal readonly struct TensorLogSigmoidGradient : IMapGradient
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        TensorPrimitives.Negate(y, destination);
        TensorPrimitives.Sigmoid(destination, destination);
        TensorPrimitives.Multiply(dy, destination, destination);
    }
}

[Rival("TanhGradient", Contender.TensorPrimitives)]
internal readonly struct TensorTanhGradient : IMapGradient
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        TensorPrimitives.Multiply(y, y, destination);
        TensorPrimitives.Subtract(1, destination, destination);
        TensorPrimitives.Multiply(dy, destination, destination);
    }
}

[Rival("SiluGradient", Contender.TensorPrimitives)]
internal readonly struct TensorSiluGradient : IMapGradient
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        var slope = TensorScratch.For(y);
        TensorPrimitives.Sigmoid(y, destination);
        TensorPrimitives.Subtract(1, destination, slope);
        TensorPrimitives.MultiplyAdd(slope, y, 1, slope);
        TensorPrimitives.Multiply(destination, slope, destination);
        TensorPrimitives.Multiply(dy, destination, destination);
    }
}

[Rival("SoftplusGradient", Contender.TensorPrimitives)]
internal readonly struct TensorSoftplusGradient : IMapGradient
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        TensorPrimitives.Sigmoid(y, destination);
        TensorPrimitives.Multiply(dy, destination, destination);
    }
}

[Rival("SoftmaxCrossEntropyLabels", Contender.TensorPrimitives)]
internal readonly struct TensorCrossEntropyOfLabels : ILabelLoss
{
    public static float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient)
    {
        var size = logits.Length / labels.Length;
        var loss = 0f;
        for (var row = 0; row < labels.Length; row++)
        {
            var z = gradient.Slice(row * size, size);
            TensorPrimitives.Subtract(logits.Slice(row * size, size), TensorPrimitives.Max(logits.Slice(row * size, size)), z);
            var correct = z[labels[row]];
            TensorPrimitives.Exp(z, z);
            var sum = TensorPrimitives.Sum<float>(z);
            loss += MathF.Log(sum) - correct;
            TensorPrimitives.Multiply(z, 1 / (sum * labels.Length), z);
            z[labels[row]] -= 1f / labels.Length;
        }

        return loss / labels.Length;
    }
}

[Rival("SoftmaxCrossEntropyTargets", Contender.TensorPrimitives)]
internal readonly struct TensorCrossEntropyOfTargets : ITargetLoss
{
    /// <summary>Of one row.</summary>
    public static float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient)
    {
        var weight = TensorPrimitives.Sum(targets);
        TensorPrimitives.Subtract(logits, TensorPrimitives.Max(logits), gradient);
        var inner = TensorPrimitives.Dot<float>(targets, gradient);
        TensorPrimitives.Exp(gradient, gradient);
        var sum = TensorPrimitives.Sum<float>(gradient);
        TensorPrimitives.Multiply(gradient, weight / sum, gradient);
        TensorPrimitives.Subtract(gradient, targets, gradient);
        return (weight * MathF.Log(sum)) - inner;
    }
}
