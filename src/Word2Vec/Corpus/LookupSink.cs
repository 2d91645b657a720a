namespace KernelGen.Word2Vec;

/// <summary>Writes the numbers of a vocabulary's words, and <see cref="IdStore.Break"/> where a line ends a sentence.</summary>
/// <param name="table">The vocabulary's words.</param>
/// <param name="ids">As long as the text has bytes.</param>
/// <param name="linesAreSentences">Whether lines end sentences.</param>
internal ref struct LookupSink(WordTable table, Span<int> ids, bool linesAreSentences) : IWordSink
{
    private readonly Span<int> ids = ids;

    /// <summary>Numbers written.</summary>
    public int Count { get; private set; }

    public void Word(ref byte first, int length)
    {
        var id = table.Find(ref first, length);
        if (id >= 0)
            ids[Count++] = id;
    }

    public void LineBreak()
    {
        if (linesAreSentences)
            ids[Count++] = IdStore.Break;
    }
}
