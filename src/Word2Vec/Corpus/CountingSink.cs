namespace KernelGen.Word2Vec;

/// <summary>Counts words and notes their numbers in order of first appearance.</summary>
internal struct CountingSink(IdStore ids, bool linesAreSentences) : IWordSink
{
    private long[] counts = new long[1024];

    public WordTable Table { get; } = new();

    public long WordCount { get; private set; }

    public readonly ReadOnlySpan<long> Counts => counts.AsSpan(0, Table.Count);

    public void Word(ref byte first, int length)
    {
        var id = Table.GetOrAdd(ref first, length);
        if (id == counts.Length)
            Array.Resize(ref counts, 2 * id);
        counts[id]++;
        WordCount++;
        ids.Add(id);
    }

    public readonly void LineBreak()
    {
        if (linesAreSentences)
            ids.Add(IdStore.Break);
    }
}
