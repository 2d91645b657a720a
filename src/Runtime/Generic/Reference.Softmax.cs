using System.Numerics;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>Softmax of each row: y_i = exp(x_i − m) / Σ_j exp(x_j − m), m the maximum.</summary>
    /// <param name="x">rows × size values.</param>
    /// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void Softmax<T>(ReadOnlySpan<T> x, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T>
    {
        var rows = Rows(x, destination, size);
        for (var r = 0; r < rows; r++)
        {
            SoftmaxRow(x.Slice(r * size, size), destination.Slice(r * size, size));
        }
    }

    /// <summary>Gradient of <see cref="Softmax{T}"/>, from its output: dx = y ∘ (dy − ⟨dy, y⟩).</summary>
    /// <param name="y">rows × size values, the output of the forward pass.</param>
    /// <param name="dy">The loss's gradient by the output, of the same length.</param>
    /// <param name="destination">The gradient by the input, of the same length, overwritten; may be <paramref name="y"/> or <paramref name="dy"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void SoftmaxGradient<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T>
    {
        var rows = Rows(y, dy, destination, size, nameof(y));
        for (var r = 0; r < rows; r++)
        {
            SoftmaxGradientRow(y.Slice(r * size, size), dy.Slice(r * size, size), destination.Slice(r * size, size));
        }
    }

    private static void SoftmaxRow<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        var m = x[IndexOfMaximum(x)];
        var sum = T.Zero;
        for (var j = 0; j < x.Length; j++)
        {
            y[j] = T.Exp(x[j] - m);
            sum += y[j];
        }

        for (var i = 0; i < y.Length; i++)
        {
            y[i] /= sum;
        }
    }

    private static void SoftmaxGradientRow<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : IFloatingPointIeee754<T>
    {
        var dot = T.Zero;
        for (var j = 0; j < y.Length; j++)
        {
            dot += dy[j] * y[j];
        }

        for (var i = 0; i < y.Length; i++)
        {
            dx[i] = y[i] * (dy[i] - dot);
        }
    }
}

public static partial class VectorKernel
{
    /// <summary>Softmax.</summary>
    public static MapKind Softmax { get; } = new(nameof(Softmax), Reference.Softmax);

    /// <summary>Softmax's gradient, from its output.</summary>
    public static GradientKind SoftmaxGradient { get; } = new(nameof(SoftmaxGradient), Reference.SoftmaxGradient, SoftmaxGradientScale, Softmax);

    /// <summary>|y| ∘ (|dy| + Σ |dy ∘ y|) of each row.</summary>
    private static void SoftmaxGradientScale(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination, int size)
    {
        for (var start = 0; start < y.Length; start += size)
        {
            var sum = 0.0;
            for (var j = start; j < start + size; j++)
            {
                sum += Math.Abs(dy[j] * y[j]);
            }

            for (var i = start; i < start + size; i++)
            {
                destination[i] = Math.Abs(y[i]) * (Math.Abs(dy[i]) + sum);
            }
        }
    }
}
