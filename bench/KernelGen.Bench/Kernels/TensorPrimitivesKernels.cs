using System.Numerics.Tensors;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Each kernel as one writes it with TensorPrimitives: its own call where there is one, else the shortest composition that is numerically
// sound. There is no erf and no selection, so GELU and the gradients of ReLU and Mish have none.

/// <summary>Memory for what does not fit into the destination.</summary>
internal static class TensorScratch
{
    private static readonly float[] memory = new float[4096];

    public static Span<float> For(ReadOnlySpan<float> row) => memory.AsSpan(0, row.Length);
}

[Rival("Softmax", Contender.TensorPrimitives)]
internal readonly struct TensorSoftmax : IMap
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination) => TensorPrimitives.SoftMax(x, destination);
}

[Rival("Softmax", Contender.TensorPrimitivesStable)]
internal readonly struct TensorStableSoftmax : IMap
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), destination);
        TensorPrimitives.SoftMax(destination, destination);
    }
}

[Rival("LogSoftmax", Contender.TensorPrimitives)]
internal readonly struct TensorLogSoftmax : IMap
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        var exponentials = TensorScratch.For(x);
        TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), destination);
        TensorPrimitives.Exp(destination, exponentials);
        TensorPrimitives.Subtract(destination, MathF.Log(TensorPrimitives.Sum<float>(exponentials)), destination);
    }
}

[Rival("Sigmoid", Contender.TensorPrimitives)]
internal readonly struct TensorSigmoid : IMap
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination) => TensorPrimitives.Sigmoid(x, destination);
}

[Rival("LogSigmoid", Contender.TensorPrimitives)]
internal readonly struct TensorLogSigmoid : IMap
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        var smaller = TensorScratch.For(x);
        TensorPrimitives.Min(x, 0, smaller);
        TensorLogTail.Of(x, destination);
        TensorPrimitives.Subtract(smaller, destination, destination);
    }
}

[Rival("Tanh", Contender.TensorPrimitives)]
internal readonly struct TensorTanh : IMap
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination) => TensorPrimitives.Tanh(x, destination);
}

[Rival("Relu", Contender.TensorPrimitives)]
internal readonly struct TensorRelu : IMap
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination) => TensorPrimitives.Max(x, 0, destination);
}

[Rival("Silu", Contender.TensorPrimitives)]
internal readonly struct TensorSilu : IMap
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        TensorPrimitives.Sigmoid(x, destination);
        TensorPrimitives.Multiply(x, destination, destination);
    }
}

[Rival("Softplus", Contender.TensorPrimitives)]
internal readonly struct TensorSoftplus : IMap
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        var larger = TensorScratch.For(x);
        TensorPrimitives.Max(x, 0, larger);
        TensorLogTail.Of(x, destination);
        TensorPrimitives.Add(larger, destination, destination);
    }
}

[Rival("Mish", Contender.TensorPrimitives)]
internal readonly struct TensorMish : IMap
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        TensorSoftplus.Run(x, destination);
        TensorPrimitives.Tanh(destination, destination);
        TensorPrimitives.Multiply(x, destination, destination);
    }
}

/// <summary>log(1 + exp(−|x|)), which log-sigmoid and softplus share.</summary>
internal static class TensorLogTail
{
    public static void Of(ReadOnlySpan<float> x, Span<float> destination)
    {
        TensorPrimitives.Abs(x, destination);
        TensorPrimitives.Negate(destination, destination);
        TensorPrimitives.Exp(destination, destination);
        TensorPrimitives.LogP1(destination, destination);
    }
}
