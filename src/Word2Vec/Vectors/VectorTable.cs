using System.Diagnostics.CodeAnalysis;

namespace KernelGen.Word2Vec.Vectors;

/// <summary>
/// Vectors as the rows of a matrix in aligned memory, each padded with zeros to whole blocks of 64 bytes, and the inverse of each one's length. Rows of zeros
/// follow the last one up to a multiple of <see cref="DotProducts.RowsAtOnce"/>: no loop over rows or values has a remainder.
/// </summary>
internal sealed class VectorTable
{
    /// <summary>Floats in a block of 64 bytes.</summary>
    private const int Block = 16;

    /// <summary>A longer vector is refused: its dot products with unit vectors, and the inverse of its length, would leave the range of normal floats.</summary>
    private const double Longest = 1e37;

    /// <summary>A shorter one counts as zero, for the same reason.</summary>
    private const double Shortest = 1 / Longest;

    private readonly AlignedBuffer<float> rows;
    private readonly float[] inverseLengths;

    public VectorTable(int count, int dimensions)
    {
        (Count, Dimensions, Stride) = (count, dimensions, Padded(dimensions));
        var paddedCount = (count + DotProducts.RowsAtOnce - 1) / DotProducts.RowsAtOnce * DotProducts.RowsAtOnce;
        rows = new AlignedBuffer<float>(paddedCount * Stride);
        inverseLengths = new float[paddedCount];
    }

    public int Count { get; }

    public int Dimensions { get; }

    /// <summary>Floats from one row to the next.</summary>
    public int Stride { get; }

    /// <summary>All rows with their padding.</summary>
    public ReadOnlySpan<float> Rows => rows.Span;

    /// <summary>1 / |row|, and 0 for a zero row.</summary>
    public ReadOnlySpan<float> InverseLengths => inverseLengths;

    /// <summary>Whether an array can hold a table of this size.</summary>
    /// <param name="count">Rows, at least 0.</param>
    /// <param name="dimensions">Values in a row, at least 1.</param>
    /// <param name="problem">A sentence, where it cannot.</param>
    public static bool Fits(long count, long dimensions, [NotNullWhen(false)] out string? problem)
    {
        var most = Array.MaxLength - Block;
        var fits = dimensions <= most && (count + DotProducts.RowsAtOnce - 1) <= most / Padded(dimensions);
        problem = fits ? null : FormattableString.Invariant($"{count} words of {dimensions} dimensions are more than the {most} values that an array can hold.");
        return fits;
    }

    /// <summary>The values of a row, without padding.</summary>
    public Span<float> Row(int index) => rows.Span.Slice(index * Stride, Dimensions);

    /// <summary>Takes note of a row's length once its values are there; false where it has none, since a value is not finite or the row longer than 10³⁷.</summary>
    public bool TryMeasure(int index)
    {
        var length = LengthOf(Row(index));
        inverseLengths[index] = length < Shortest ? 0 : (float)(1 / length);
        return length < Longest;
    }

    /// <summary>The length of a vector, in double: NaN or infinite only if a value is.</summary>
    public static double LengthOf(ReadOnlySpan<float> vector) => Math.Sqrt(Dot(vector, vector));

    /// <summary>⟨a, b⟩ in double, as four strided chains.</summary>
    public static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
        var i = 0;
        for (; i <= a.Length - 4; i += 4)
        {
            sum0 += (double)a[i] * b[i];
            sum1 += (double)a[i + 1] * b[i + 1];
            sum2 += (double)a[i + 2] * b[i + 2];
            sum3 += (double)a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
            sum0 += (double)a[i] * b[i];

        return sum0 + sum2 + (sum1 + sum3);
    }

    /// <summary>Writes a row times a factor, added to what is there: how a query is put together.</summary>
    public void AddScaled(int index, double factor, Span<double> sum)
    {
        var row = Row(index);
        for (var i = 0; i < row.Length; i++)
            sum[i] += factor * row[i];
    }

    private static long Padded(long dimensions) => (dimensions + Block - 1) / Block * Block;

    private static int Padded(int dimensions) => (int)Padded((long)dimensions);
}
