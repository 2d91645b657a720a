using System.Numerics;
using KernelGen.CompilerServices;

namespace KernelGen;

/// <summary>
/// Every vector kernel as a plain loop over rows of any size, in any IEEE 754 type: what the generated kernels are verified against, and what
/// one prototypes with before a size is fixed. Written for clarity and accuracy, not for speed, and without <c>VectorMath</c>, so that an
/// error there cannot confirm itself.
/// </summary>
/// <remarks>
/// Spans hold zero or more rows of <c>size</c> elements; all lengths are exact. A destination may be an input itself; any other overlap throws
/// <see cref="ArgumentException"/>, as a wrong length does, before anything is written. A NaN in a row makes the row NaN, as do +∞ in
/// a softmax and a softmax of nothing but −∞; −∞ beside finite values has probability 0. Names equal those of the generated kernels.
/// </remarks>
public static partial class Reference
{
    private static int Rows<T>(ReadOnlySpan<T> x, Span<T> destination, int size, string inputName = "x")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var rows = Guard.Rows(x, size, inputName);
        Guard.Length<T>(destination, x.Length, nameof(destination));
        Guard.InPlaceOrApart(x, destination, nameof(destination));
        return rows;
    }

    private static int Rows<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> dy, Span<T> destination, int size, string inputName)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var rows = Guard.Rows(input, size, inputName);
        Guard.Length(dy, input.Length, nameof(dy));
        Guard.Length<T>(destination, input.Length, nameof(destination));
        Guard.InPlaceOrApart(input, destination, nameof(destination));
        Guard.InPlaceOrApart(dy, destination, nameof(destination));
        return rows;
    }

    private static void Map<T>(ReadOnlySpan<T> x, Span<T> destination, int size, Func<T, T> function)
    {
        _ = Rows(x, destination, size);
        for (var i = 0; i < x.Length; i++)
        {
            destination[i] = function(x[i]);
        }
    }

    private static void MapGradient<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> dy, Span<T> destination, int size, Func<T, T> slope, string inputName)
        where T : IMultiplyOperators<T, T, T>
    {
        _ = Rows(input, dy, destination, size, inputName);
        for (var i = 0; i < input.Length; i++)
        {
            destination[i] = dy[i] * slope(input[i]);
        }
    }

    /// <summary>Index of a largest element, or of a NaN where there is one.</summary>
    private static int IndexOfMaximum<T>(ReadOnlySpan<T> row)
        where T : IFloatingPointIeee754<T>
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++)
        {
            if (row[i] > row[best] || T.IsNaN(row[i]))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>
    /// log Σ exp(x_j − m), m the maximum, as log1p of the sum without one maximal term: a confident row would lose every digit in log(1 + tiny).
    /// NaN unless the maximum is finite.
    /// </summary>
    private static T LogSumOfShifted<T>(ReadOnlySpan<T> row, int indexOfMaximum)
        where T : IFloatingPointIeee754<T>
    {
        var m = row[indexOfMaximum];
        if (!T.IsFinite(m))
        {
            return T.NaN;
        }

        var others = T.Zero;
        for (var j = 0; j < row.Length; j++)
        {
            if (j != indexOfMaximum)
            {
                others += T.Exp(row[j] - m);
            }
        }

        return ScalarMath.Log1p(others);
    }
}
