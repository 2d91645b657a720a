using System.Numerics;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>Hyperbolic tangent of each element: y = tanh x; x itself for tiny x, −0 kept.</summary>
    /// <param name="x">rows × size values.</param>
    /// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void Tanh<T>(ReadOnlySpan<T> x, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        Map(x, destination, size, T.Tanh);

    /// <summary>Gradient of <see cref="Tanh{T}"/>: dx = dy ∘ (1 − y²), as (1 − y)(1 + y), which does not cancel.</summary>
    /// <param name="y">rows × size values, the output of the forward pass.</param>
    /// <param name="dy">The loss's gradient by the output, of the same length.</param>
    /// <param name="destination">The gradient by the input, of the same length, overwritten; may be <paramref name="y"/> or <paramref name="dy"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void TanhGradient<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        MapGradient(y, dy, destination, size, static y => (T.One - y) * (T.One + y), nameof(y));
}

public static partial class VectorKernel
{
    /// <summary>Tanh.</summary>
    public static MapKind Tanh { get; } = new(nameof(Tanh), Reference.Tanh);

    /// <summary>Tanh's gradient, from its output.</summary>
    public static GradientKind TanhGradient { get; } = new(nameof(TanhGradient), Reference.TanhGradient, Each(static (_, dy) => dy), Tanh);
}
