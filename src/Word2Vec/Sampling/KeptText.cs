namespace KernelGen.Word2Vec;

/// <summary>The words of a shard's sentences that were kept, one behind the other, how many words their windows have to both sides, and which rows are among them.</summary>
/// <param name="rowCount">Number of rows.</param>
internal sealed class KeptText(int rowCount)
{
    private readonly int[] counts = new int[rowCount];
    private int[] rows = [];
    private int[] lefts = [];
    private int[] rights = [];
    private int[] distinct = new int[1];
    private int distinctCount;

    /// <summary>Words.</summary>
    public int Count { get; private set; }

    /// <summary>Words of the windows of all of them.</summary>
    public long ContextCount { get; private set; }

    /// <summary>The row of each word.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    /// <summary>How many words before it are in its window.</summary>
    public ReadOnlySpan<int> Lefts => lefts.AsSpan(0, Count);

    /// <summary>How many words behind it are.</summary>
    public ReadOnlySpan<int> Rights => rights.AsSpan(0, Count);

    /// <summary>Each row that is among them once.</summary>
    public ReadOnlySpan<int> DistinctRows => distinct.AsSpan(0, distinctCount);

    public void Clear()
    {
        foreach (var row in DistinctRows)
            counts[row] = 0;
        Count = distinctCount = 0;
        ContextCount = 0;
    }

    /// <summary>Adds a sentence.</summary>
    /// <param name="sentence">The rows of its words.</param>
    /// <param name="halfWidths">A half-width for each.</param>
    public void Append(ReadOnlySpan<int> sentence, ReadOnlySpan<int> halfWidths)
    {
        var length = Count + sentence.Length;
        if (length > rows.Length)
        {
            Array.Resize(ref rows, Math.Max(length, 2 * rows.Length));
            Array.Resize(ref lefts, rows.Length);
            Array.Resize(ref rights, rows.Length);
            Array.Resize(ref distinct, rows.Length + 1);
        }

        long contexts = 0;
        for (var position = 0; position < sentence.Length; position++)
        {
            var (row, place) = (sentence[position], Count + position);
            rows[place] = row;
            var left = lefts[place] = Math.Min(position, halfWidths[position]);
            var right = rights[place] = Math.Min(sentence.Length - 1 - position, halfWidths[position]);
            contexts += left + right;

            // Without a branch, which would be mispredicted too often: what is there already is overwritten by the next.
            distinct[distinctCount] = row;
            distinctCount += counts[row]++ == 0 ? 1 : 0;
        }

        Count = length;
        ContextCount += contexts;
    }

    /// <summary>How often a row is among them.</summary>
    public int CountOf(int row) => counts[row];
}
