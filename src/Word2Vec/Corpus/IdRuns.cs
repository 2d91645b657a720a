namespace KernelGen.Word2Vec;

/// <summary>The numbers of a corpus' words from its beginning to its end, in pieces; <see cref="IdStore.Break"/> ends a sentence, the last one as well.</summary>
internal abstract class IdRuns : IDisposable
{
    /// <summary>The next piece, which may be empty; valid until the next call.</summary>
    public abstract bool Next(out ReadOnlyMemory<int> ids);

    public abstract void Dispose();
}

/// <summary>From memory.</summary>
internal sealed class KeptRuns(IdStore store) : IdRuns
{
    private int next;

    public override bool Next(out ReadOnlyMemory<int> ids)
    {
        ids = next < store.Chunks.Count ? store.Chunks[next] : default;
        return next++ < store.Chunks.Count;
    }

    public override void Dispose()
    {
    }
}

/// <summary>From the text, which is read and looked up again.</summary>
internal sealed class ReadRuns(Corpus corpus, WordTable table) : IdRuns
{
    private readonly IEnumerator<TextParts> texts = corpus.Open().GetEnumerator();
    private int[] ids = [];
    private TextParts? text;

    public override bool Next(out ReadOnlyMemory<int> run)
    {
        if (text is null)
        {
            if (!texts.MoveNext())
            {
                run = default;
                return false;
            }

            text = texts.Current;
        }

        var count = 0;
        if (text.Next(out var part))
        {
            if (ids.Length <= part.Length)
                ids = new int[part.Length + 1];
            var sink = new LookupSink(table, ids, corpus.LinesAreSentences);
            WordScanner.Scan(part, ref sink);
            count = sink.Count;
        }
        else
        {
            // A sentence does not go on in the next file.
            text.Dispose();
            text = null;
            ids = ids.Length == 0 ? new int[1] : ids;
            ids[count++] = IdStore.Break;
        }

        run = ids.AsMemory(0, count);
        return true;
    }

    public override void Dispose()
    {
        text?.Dispose();
        texts.Dispose();
    }
}
