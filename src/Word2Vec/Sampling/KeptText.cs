namespace KernelGen.Word2Vec;

/// <summary>The words of a shard's sentences that were kept, one behind the other, how many words their windows have to both sides, and which rows are among them.</summary>
/// <param name="rowCount">Number of rows.</param>
internal sealed class KeptText(int rowCount)
{
    private const int Bits = 64;

    private readonly ulong[] held = new ulong[(rowCount + Bits - 1) / Bits];
    private int[] rows = [];
    private int[] lefts = [];
    private int[] rights = [];

    /// <summary>Words.</summary>
    public int Count { get; private set; }

    /// <summary>The row of each word.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    /// <summary>How many words before it are in its window.</summary>
    public ReadOnlySpan<int> Lefts => lefts.AsSpan(0, Count);

    /// <summary>How many words behind it are.</summary>
    public ReadOnlySpan<int> Rights => rights.AsSpan(0, Count);

    public void Clear()
    {
        foreach (var row in Rows)
            held[row / Bits] = 0;
        Count = 0;
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
        }

        for (var position = 0; position < sentence.Length; position++)
        {
            var (row, place) = (sentence[position], Count + position);
            rows[place] = row;
            lefts[place] = Math.Min(position, halfWidths[position]);
            rights[place] = Math.Min(sentence.Length - 1 - position, halfWidths[position]);
            held[row / Bits] |= 1UL << (row % Bits);
        }

        Count = length;
    }

    /// <summary>Whether a row is among them.</summary>
    public bool Holds(int row) => (held[(uint)row / Bits] >> (row % Bits) & 1) != 0;
}
