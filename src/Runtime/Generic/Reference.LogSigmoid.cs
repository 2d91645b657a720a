using System.Numerics;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>Logarithm of the sigmoid of each element: y = min(x, 0) − log1p(e^−|x|).</summary>
    /// <param name="x">rows × size values.</param>
    /// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void LogSigmoid<T>(ReadOnlySpan<T> x, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        Map(x, destination, size, ScalarMath.LogSigmoid);

    /// <summary>Gradient of <see cref="LogSigmoid{T}"/>: dx = dy ∘ σ(−x).</summary>
    /// <param name="x">rows × size values, the input of the forward pass.</param>
    /// <param name="dy">The loss's gradient by the output, of the same length.</param>
    /// <param name="destination">The gradient by the input, of the same length, overwritten; may be <paramref name="x"/> or <paramref name="dy"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void LogSigmoidGradient<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T> =>
        MapGradient(x, dy, destination, size, static x => ScalarMath.Sigmoid(-x), nameof(x));
}

public static partial class VectorKernel
{
    /// <summary>Log-sigmoid.</summary>
    public static MapKind LogSigmoid { get; } = new(nameof(LogSigmoid), Reference.LogSigmoid);

    /// <summary>Log-sigmoid's gradient, from its input.</summary>
    public static GradientKind LogSigmoidGradient { get; } =
        new(nameof(LogSigmoidGradient), Reference.LogSigmoidGradient, Each(static (x, dy) => dy * ScalarMath.Sigmoid(-x)));
}
