using System.Reflection;

namespace KernelGen.Runtime.Tests.Generic;

/// <summary>The kernels of <see cref="Reference"/> by name.</summary>
internal static class ReferenceKernels
{
    internal delegate void Map<T>(ReadOnlySpan<T> x, Span<T> destination, int size);

    internal delegate void Gradient<T>(ReadOnlySpan<T> saved, ReadOnlySpan<T> dy, Span<T> destination, int size);

    internal static readonly string[] Maps =
        [nameof(Reference.Softmax), nameof(Reference.LogSoftmax), nameof(Reference.Sigmoid), nameof(Reference.LogSigmoid), nameof(Reference.Tanh),
            nameof(Reference.Relu), nameof(Reference.Gelu), nameof(Reference.Silu), nameof(Reference.Softplus)];

    /// <summary>Those whose gradients start from the output; the others' start from the input.</summary>
    internal static readonly string[] SavingTheOutput =
        [nameof(Reference.Softmax), nameof(Reference.LogSoftmax), nameof(Reference.Sigmoid), nameof(Reference.Tanh)];

    internal static Map<T> Forward<T>(string kernel) => Method<T>(kernel).CreateDelegate<Map<T>>();

    internal static Gradient<T> Backward<T>(string kernel) => Method<T>($"{kernel}Gradient").CreateDelegate<Gradient<T>>();

    internal static T[] Apply<T>(string kernel, params T[] x)
    {
        var y = new T[x.Length];
        Forward<T>(kernel)(x, y, x.Length);
        return y;
    }

    internal static T[] Differentiate<T>(string kernel, T[] saved, T[] dy, int size)
    {
        var dx = new T[dy.Length];
        Backward<T>(kernel)(saved, dy, dx, size);
        return dx;
    }

    private static MethodInfo Method<T>(string name) => typeof(Reference).GetMethod(name)!.MakeGenericMethod(typeof(T));
}
