using System.Numerics;
using System.Numerics.Tensors;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Each kernel as one writes it with TensorPrimitives: its own call where there is one, else the shortest composition that is numerically
// sound. There is no erf and no selection, so GELU and the gradients of ReLU and Mish have none.

/// <summary>Memory for what does not fit into the destination.</summary>
internal static class TensorScratch<T>
{
    private static readonly T[] memory = new T[4096];

    public static Span<T> For(ReadOnlySpan<T> row) => memory.AsSpan(0, row.Length);
}

[Rival("Softmax", Contender.TensorPrimitives)]
internal readonly struct TensorSoftmax<T> : IMap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> x, Span<T> destination) => TensorPrimitives.SoftMax(x, destination);
}

[Rival("Softmax", Contender.TensorPrimitivesStable)]
internal readonly struct TensorStableSoftmax<T> : IMap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> x, Span<T> destination)
    {
        TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), destination);
        TensorPrimitives.SoftMax(destination, destination);
    }
}

[Rival("LogSoftmax", Contender.TensorPrimitives)]
internal readonly struct TensorLogSoftmax<T> : IMap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> x, Span<T> destination)
    {
        var exponentials = TensorScratch<T>.For(x);
        TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), destination);
        TensorPrimitives.Exp(destination, exponentials);
        TensorPrimitives.Subtract(destination, T.Log(TensorPrimitives.Sum<T>(exponentials)), destination);
    }
}

[Rival("Sigmoid", Contender.TensorPrimitives)]
internal readonly struct TensorSigmoid<T> : IMap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> x, Span<T> destination) => TensorPrimitives.Sigmoid(x, destination);
}

[Rival("LogSigmoid", Contender.TensorPrimitives)]
internal readonly struct TensorLogSigmoid<T> : IMap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> x, Span<T> destination)
    {
        var smaller = TensorScratch<T>.For(x);
        TensorPrimitives.Min(x, T.Zero, smaller);
        TensorLogTail.Of(x, destination);
        TensorPrimitives.Subtract(smaller, destination, destination);
    }
}

[Rival("Tanh", Contender.TensorPrimitives)]
internal readonly struct TensorTanh<T> : IMap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> x, Span<T> destination) => TensorPrimitives.Tanh(x, destination);
}

[Rival("Relu", Contender.TensorPrimitives)]
internal readonly struct TensorRelu<T> : IMap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> x, Span<T> destination) => TensorPrimitives.Max(x, T.Zero, destination);
}

[Rival("Silu", Contender.TensorPrimitives)]
internal readonly struct TensorSilu<T> : IMap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> x, Span<T> destination)
    {
        TensorPrimitives.Sigmoid(x, destination);
        TensorPrimitives.Multiply(x, destination, destination);
    }
}

[Rival("Softplus", Contender.TensorPrimitives)]
internal readonly struct TensorSoftplus<T> : IMap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> x, Span<T> destination)
    {
        var larger = TensorScratch<T>.For(x);
        TensorPrimitives.Max(x, T.Zero, larger);
        TensorLogTail.Of(x, destination);
        TensorPrimitives.Add(larger, destination, destination);
    }
}

[Rival("Mish", Contender.TensorPrimitives)]
internal readonly struct TensorMish<T> : IMap<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static void Run(ReadOnlySpan<T> x, Span<T> destination)
    {
        TensorSoftplus<T>.Run(x, destination);
        TensorPrimitives.Tanh(destination, destination);
        TensorPrimitives.Multiply(x, destination, destination);
    }
}

/// <summary>log(1 + exp(−|x|)), which log-sigmoid and softplus share.</summary>
internal static class TensorLogTail
{
    public static void Of<T>(ReadOnlySpan<T> x, Span<T> destination)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Abs(x, destination);
        TensorPrimitives.Negate(destination, destination);
        TensorPrimitives.Exp(destination, destination);
        TensorPrimitives.LogP1(destination, destination);
    }
}
