using System.Numerics;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>Log-softmax of each row: y_i = (x_i − m) − log Σ_j exp(x_j − m), m the maximum, the log as log1p of the sum without one maximal term.</summary>
    /// <param name="x">rows × size values.</param>
    /// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void LogSoftmax<T>(ReadOnlySpan<T> x, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T>
    {
        var rows = Rows(x, destination, size);
        for (var r = 0; r < rows; r++)
        {
            LogSoftmaxRow(x.Slice(r * size, size), destination.Slice(r * size, size));
        }
    }

    /// <summary>Gradient of <see cref="LogSoftmax{T}"/>, from its output: dx = dy − exp(y) · Σ dy.</summary>
    /// <param name="y">rows × size values, the output of the forward pass.</param>
    /// <param name="dy">The loss's gradient by the output, of the same length.</param>
    /// <param name="destination">The gradient by the input, of the same length, overwritten; may be <paramref name="y"/> or <paramref name="dy"/>.</param>
    /// <param name="size">Elements of a row; at least 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static void LogSoftmaxGradient<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination, int size)
        where T : IFloatingPointIeee754<T>
    {
        var rows = Rows(y, dy, destination, size, nameof(y));
        for (var r = 0; r < rows; r++)
        {
            LogSoftmaxGradientRow(y.Slice(r * size, size), dy.Slice(r * size, size), destination.Slice(r * size, size));
        }
    }

    private static void LogSoftmaxRow<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        var k = IndexOfMaximum(x);
        var m = x[k];
        var logSum = LogSumOfShifted(x, k);
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = x[i] - m - logSum;
        }
    }

    private static void LogSoftmaxGradientRow<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : IFloatingPointIeee754<T>
    {
        var sum = T.Zero;
        for (var j = 0; j < dy.Length; j++)
        {
            sum += dy[j];
        }

        for (var i = 0; i < y.Length; i++)
        {
            dx[i] = dy[i] - (T.Exp(y[i]) * sum);
        }
    }
}

public static partial class VectorKernel
{
    /// <summary>Log-softmax.</summary>
    public static MapKind LogSoftmax { get; } = new(nameof(LogSoftmax), Reference.LogSoftmax);

    /// <summary>Log-softmax's gradient, from its output.</summary>
    public static GradientKind LogSoftmaxGradient { get; } = new(nameof(LogSoftmaxGradient), Reference.LogSoftmaxGradient, LogSoftmaxGradientScale, LogSoftmax);

    /// <summary>|dy| + exp(y) · Σ |dy| of each row.</summary>
    private static void LogSoftmaxGradientScale(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination, int size)
    {
        for (var start = 0; start < y.Length; start += size)
        {
            var sum = 0.0;
            for (var j = start; j < start + size; j++)
            {
                sum += Math.Abs(dy[j]);
            }

            for (var i = start; i < start + size; i++)
            {
                destination[i] = Math.Abs(dy[i]) + (Math.Exp(y[i]) * sum);
            }
        }
    }
}
