namespace KernelGen.Word2Vec;

/// <summary>The words of a shard's sentences that were kept, with their half-widths, and which rows are among them.</summary>
/// <param name="rowCount">Number of rows.</param>
internal sealed class KeptText(int rowCount)
{
    private const int Bits = 64;

    private readonly ulong[] held = new ulong[(rowCount + Bits - 1) / Bits];
    private int[] rows = [];
    private int[] halfWidths = [];
    private int[] ends = [];
    private int count;

    /// <summary>Sentences.</summary>
    public int SentenceCount { get; private set; }

    /// <summary>Words of the longest sentence.</summary>
    public int LongestSentence { get; private set; }

    public void Clear()
    {
        foreach (var row in rows.AsSpan(0, count))
            held[row / Bits] = 0;
        count = SentenceCount = LongestSentence = 0;
    }

    /// <summary>Adds a sentence.</summary>
    public void Append(ReadOnlySpan<int> words, ReadOnlySpan<int> widths)
    {
        if (count + words.Length > rows.Length)
        {
            Array.Resize(ref rows, Math.Max(count + words.Length, 2 * rows.Length));
            Array.Resize(ref halfWidths, rows.Length);
        }

        if (SentenceCount == ends.Length)
            Array.Resize(ref ends, Math.Max(16, 2 * ends.Length));
        words.CopyTo(rows.AsSpan(count));
        widths.CopyTo(halfWidths.AsSpan(count));
        foreach (var row in words)
            held[row / Bits] |= 1UL << (row % Bits);
        count += words.Length;
        ends[SentenceCount++] = count;
        LongestSentence = Math.Max(LongestSentence, words.Length);
    }

    /// <summary>The rows of a sentence's words.</summary>
    public ReadOnlySpan<int> Words(int sentence) => rows.AsSpan(StartOf(sentence)..ends[sentence]);

    /// <summary>Their half-widths.</summary>
    public ReadOnlySpan<int> HalfWidths(int sentence) => halfWidths.AsSpan(StartOf(sentence)..ends[sentence]);

    /// <summary>Whether a row is among them.</summary>
    public bool Holds(int row) => (held[(uint)row / Bits] >> (row % Bits) & 1) != 0;

    private int StartOf(int sentence) => sentence == 0 ? 0 : ends[sentence - 1];
}
