namespace KernelGen.Word2Vec;

/// <summary>How often rows were noted, and which.</summary>
/// <param name="rows">How many rows there are.</param>
internal sealed class RowCounts(int rows)
{
    private readonly int[] counts = new int[rows];

    // And a place behind the last, which is written and not read.
    private readonly int[] noted = new int[rows + 1];
    private int length;

    /// <summary>Those that were noted, in the order in which they were first.</summary>
    public ReadOnlySpan<int> Rows => noted.AsSpan(0, length);

    /// <summary>How often a row was noted; to be set back before <see cref="Clear"/>.</summary>
    public ref int this[int row] => ref counts[row];

    /// <summary>Notes rows, as often as they stand there.</summary>
    /// <param name="rows">Which.</param>
    /// <param name="times">How often each time.</param>
    public void Note(ReadOnlySpan<int> rows, int times = 1)
    {
        foreach (var row in rows)
        {
            // Without a branch, which would be mispredicted too often: what is there already is overwritten by the next.
            noted[length] = row;
            length += counts[row] == 0 ? 1 : 0;
            counts[row] += times;
        }
    }

    /// <summary>Forgets which rows were noted.</summary>
    public void Clear() => length = 0;
}
