using System.Numerics;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>Mish of each element: y = x tanh(softplus(x)) (Misra, 2019).</summary>
    /// <param name="x">rows × size values.</param>
    /// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void Mish<T>(ReadOnlySpan<T> x, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        Map(x, destination, size, static x => x * T.Tanh(ScalarMath.Softplus(x)));

    /// <summary>Gradient of <see cref="Mish{T}"/>: dx = dy ∘ (t + x σ(x) (1 − t²)), t = tanh(softplus(x)).</summary>
    /// <param name="x">rows × size values, the input of the forward pass.</param>
    /// <param name="dy">The loss's gradient by the output, of the same length.</param>
    /// <param name="destination">The gradient by the input, of the same length, overwritten; may be <paramref name="x"/> or <paramref name="dy"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void MishGradient<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        MapGradient(x, dy, destination, size, static x => MishSlope(x), nameof(x));

    private static T MishSlope<T>(T x)
        where T : IFloatingPointIeee754<T>
    {
        var gate = T.Tanh(ScalarMath.Softplus(x));
        return gate + (x * ScalarMath.Sigmoid(x) * (T.One - (gate * gate)));
    }
}

public static partial class VectorKernel
{
    /// <summary>Mish.</summary>
    public static MapKind Mish { get; } = new(nameof(Mish), Reference.Mish) { TakesMinusInfinity = false };

    /// <summary>Mish's gradient, from its input.</summary>
    public static GradientKind MishGradient { get; } =
        new(nameof(MishGradient), Reference.MishGradient, Each(static (x, dy) => dy * (1 + Math.Abs(x))));
}
