using System.Numerics;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>Sigmoid linear unit of each element: y = x σ(x).</summary>
    /// <param name="x">rows × size values.</param>
    /// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void Silu<T>(ReadOnlySpan<T> x, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        Map(x, destination, size, static x => x * ScalarMath.Sigmoid(x));

    /// <summary>Gradient of <see cref="Silu{T}"/>: dx = dy ∘ σ(x)(1 + x (1 − σ(x))), 1 − σ(x) as σ(−x).</summary>
    /// <param name="x">rows × size values, the input of the forward pass.</param>
    /// <param name="dy">The loss's gradient by the output, of the same length.</param>
    /// <param name="destination">The gradient by the input, of the same length, overwritten; may be <paramref name="x"/> or <paramref name="dy"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void SiluGradient<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        MapGradient(x, dy, destination, size, static x => ScalarMath.Sigmoid(x) * (T.One + (x * ScalarMath.Sigmoid(-x))), nameof(x));
}

public static partial class VectorKernel
{
    /// <summary>SiLU.</summary>
    public static MapKind Silu { get; } = new(nameof(Silu), Reference.Silu) { TakesMinusInfinity = false };

    /// <summary>SiLU's gradient, from its input.</summary>
    public static GradientKind SiluGradient { get; } =
        new(nameof(SiluGradient), Reference.SiluGradient, Each(static (x, dy) => dy * ScalarMath.Sigmoid(x) * (1 + Math.Abs(x * ScalarMath.Sigmoid(-x)))));
}
