using System.Numerics;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>Rectifier of each element: y = max(x, 0); NaN stays NaN.</summary>
    /// <param name="x">rows × size values.</param>
    /// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void Relu<T>(ReadOnlySpan<T> x, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        Map(x, destination, size, static x => T.Max(x, T.Zero));

    /// <summary>Gradient of <see cref="Relu{T}"/>: dx = dy where x &gt; 0, else 0, the slope at 0 being 0.</summary>
    /// <param name="x">rows × size values, the input of the forward pass.</param>
    /// <param name="dy">The loss's gradient by the output, of the same length.</param>
    /// <param name="destination">The gradient by the input, of the same length, overwritten; may be <paramref name="x"/> or <paramref name="dy"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void ReluGradient<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T>
    {
        // A selection and not a product: dy may be infinite where the slope is 0.
        _ = Rows(x, dy, destination, size, nameof(x));
        for (var i = 0; i < x.Length; i++)
        {
            destination[i] = x[i] > T.Zero ? dy[i] : T.Zero;
        }
    }
}

public static partial class VectorKernel
{
    /// <summary>ReLU.</summary>
    public static MapKind Relu { get; } = new(nameof(Relu), Reference.Relu);

    /// <summary>ReLU's gradient, from its input.</summary>
    public static GradientKind ReluGradient { get; } = new(nameof(ReluGradient), Reference.ReluGradient, Each(static (_, dy) => dy));
}
