using System.Numerics;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>Logistic sigmoid of each element: y = 1 / (1 + e^−x), for x &lt; 0 as eˣ / (1 + eˣ).</summary>
    /// <param name="x">rows × size values.</param>
    /// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void Sigmoid<T>(ReadOnlySpan<T> x, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        Map(x, destination, size, ScalarMath.Sigmoid);

    /// <summary>Gradient of <see cref="Sigmoid{T}"/>: dx = dy ∘ y ∘ (1 − y).</summary>
    /// <param name="y">rows × size values, the output of the forward pass.</param>
    /// <param name="dy">The loss's gradient by the output, of the same length.</param>
    /// <param name="destination">The gradient by the input, of the same length, overwritten; may be <paramref name="y"/> or <paramref name="dy"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void SigmoidGradient<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        MapGradient(y, dy, destination, size, static y => y * (T.One - y), nameof(y));
}

public static partial class VectorKernel
{
    /// <summary>Sigmoid.</summary>
    public static MapKind Sigmoid { get; } = new(nameof(Sigmoid), Reference.Sigmoid);

    /// <summary>Sigmoid's gradient, from its output.</summary>
    public static GradientKind SigmoidGradient { get; } = new(nameof(SigmoidGradient), Reference.SigmoidGradient, Each(static (y, dy) => dy * y), Sigmoid);
}
