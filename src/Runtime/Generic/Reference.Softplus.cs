using System.Numerics;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>Softplus of each element: y = max(x, 0) + log1p(e^−|x|).</summary>
    /// <param name="x">rows × size values.</param>
    /// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void Softplus<T>(ReadOnlySpan<T> x, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        Map(x, destination, size, ScalarMath.Softplus);

    /// <summary>Gradient of <see cref="Softplus{T}"/>: dx = dy ∘ σ(x).</summary>
    /// <param name="x">rows × size values, the input of the forward pass.</param>
    /// <param name="dy">The loss's gradient by the output, of the same length.</param>
    /// <param name="destination">The gradient by the input, of the same length, overwritten; may be <paramref name="x"/> or <paramref name="dy"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void SoftplusGradient<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        MapGradient(x, dy, destination, size, ScalarMath.Sigmoid, nameof(x));
}

public static partial class VectorKernel
{
    /// <summary>Softplus.</summary>
    public static MapKind Softplus { get; } = new(nameof(Softplus), Reference.Softplus);

    /// <summary>Softplus's gradient, from its input.</summary>
    public static GradientKind SoftplusGradient { get; } =
        new(nameof(SoftplusGradient), Reference.SoftplusGradient, Each(static (x, dy) => dy * ScalarMath.Sigmoid(x)));
}
