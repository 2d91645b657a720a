using System.Numerics;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>Gaussian error linear unit of each element: y = x Φ(x), Φ the normal distribution function: the erf form. Φ is computed in double.</summary>
    /// <param name="x">rows × size values.</param>
    /// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void Gelu<T>(ReadOnlySpan<T> x, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        Map(x, destination, size, static x => x * ScalarMath.NormalCdf(x));

    /// <summary>Gradient of <see cref="Gelu{T}"/>: dx = dy ∘ (Φ(x) + x φ(x)).</summary>
    /// <param name="x">rows × size values, the input of the forward pass.</param>
    /// <param name="dy">The loss's gradient by the output, of the same length.</param>
    /// <param name="destination">The gradient by the input, of the same length, overwritten; may be <paramref name="x"/> or <paramref name="dy"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void GeluGradient<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        MapGradient(x, dy, destination, size, static x => ScalarMath.NormalCdf(x) + (x * ScalarMath.NormalDensity(x)), nameof(x));
}

public static partial class VectorKernel
{
    /// <summary>GELU in the erf form. ½ (1 + erf) cancels in the left tail: errors are measured by |x|.</summary>
    public static MapKind Gelu { get; } = new(nameof(Gelu), Reference.Gelu) { Scale = static (x, _) => Math.Abs(x), TakesMinusInfinity = false };

    /// <summary>GELU's gradient, from its input.</summary>
    public static GradientKind GeluGradient { get; } =
        new(nameof(GeluGradient), Reference.GeluGradient, Each(static (x, dy) => dy * (1 + Math.Abs(x * ScalarMath.NormalDensity<double>(x)))));
}
