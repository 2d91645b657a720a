namespace KernelGen.Word2Vec;

/// <summary>Cuts the numbers of a corpus' words into sentences, from its beginning to its end.</summary>
internal sealed class SentenceReader(IdRuns runs, int maximumLength) : IDisposable
{
    private ReadOnlyMemory<int> rest;

    /// <summary>Fills a block with the next sentences, until it holds so many words; false where no sentence is left.</summary>
    public bool Fill(SentenceBlock block, int words)
    {
        block.Clear();
        while (block.WordCount < words || block.OpenLength > 0)
        {
            if (rest.IsEmpty && !runs.Next(out rest))
                break;

            var ids = rest.Span[..Math.Min(rest.Length, maximumLength - block.OpenLength)];
            var end = ids.IndexOf(IdStore.Break);
            block.Append(end < 0 ? ids : ids[..end]);
            rest = rest[(end < 0 ? ids.Length : end + 1)..];
            if (end >= 0 || block.OpenLength == maximumLength)
                block.EndSentence();
        }

        return block.SentenceCount > 0;
    }

    /// <summary>Passes over sentences.</summary>
    public void Skip(long sentences)
    {
        var block = new SentenceBlock();
        for (; sentences > 0 && Fill(block, words: 1); sentences--)
        {
        }
    }

    public void Dispose() => runs.Dispose();
}
