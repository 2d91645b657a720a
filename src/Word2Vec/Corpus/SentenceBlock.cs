namespace KernelGen.Word2Vec;

/// <summary>Some sentences of a corpus, in order.</summary>
internal sealed class SentenceBlock
{
    private int[] words = [];
    private int[] ends = [];

    public int WordCount { get; private set; }

    public int SentenceCount { get; private set; }

    /// <summary>Words of the sentence that has not ended yet.</summary>
    public int OpenLength => WordCount - (SentenceCount == 0 ? 0 : ends[SentenceCount - 1]);

    public ReadOnlySpan<int> this[int sentence] => words.AsSpan((sentence == 0 ? 0 : ends[sentence - 1])..ends[sentence]);

    public void Clear() => WordCount = SentenceCount = 0;

    public void Append(ReadOnlySpan<int> ids)
    {
        if (WordCount + ids.Length > words.Length)
            Array.Resize(ref words, Math.Max(WordCount + ids.Length, 2 * words.Length));
        ids.CopyTo(words.AsSpan(WordCount));
        WordCount += ids.Length;
    }

    /// <summary>Ends the open sentence, if it has words.</summary>
    public void EndSentence()
    {
        if (OpenLength == 0)
            return;

        if (SentenceCount == ends.Length)
            Array.Resize(ref ends, Math.Max(16, 2 * ends.Length));
        ends[SentenceCount++] = WordCount;
    }
}
