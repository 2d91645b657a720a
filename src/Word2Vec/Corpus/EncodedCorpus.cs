namespace KernelGen.Word2Vec;

/// <summary>A corpus whose words are numbers of a vocabulary; others are left out. Made by <see cref="Corpus.Encode"/>.</summary>
public sealed class EncodedCorpus
{
    private readonly Corpus corpus;
    private readonly IdStore ids;

    internal EncodedCorpus(Corpus corpus, Vocabulary vocabulary, IdStore ids, long readWordCount)
    {
        this.corpus = corpus;
        this.ids = ids;
        Vocabulary = vocabulary;
        ReadWordCount = readWordCount;
    }

    /// <summary>The vocabulary.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Words of the vocabulary in the corpus: what an epoch goes through.</summary>
    public long WordCount => Vocabulary.TotalCount;

    /// <summary>All words in the corpus.</summary>
    public long ReadWordCount { get; }

    /// <summary>Whether the numbers of its words are in memory; otherwise every epoch reads the text again.</summary>
    public bool IsInMemory => ids.IsComplete;

    /// <summary>Bytes that these numbers take.</summary>
    public long MemoryBytes => ids.Bytes;

    /// <summary>The most words of a sentence.</summary>
    internal int MaximumSentenceLength => corpus.Options.MaximumSentenceLength;

    /// <summary>By which a checkpoint knows its corpus.</summary>
    internal string Fingerprint => FormattableString.Invariant($"{ReadWordCount} words, checksum {ids.Checksum:x8}");

    /// <summary>The corpus from its beginning, in sentences.</summary>
    internal SentenceReader Read() =>
        new(IsInMemory ? new KeptRuns(ids) : new RunsAhead(new ReadRuns(corpus, Vocabulary.Table)), MaximumSentenceLength);
}
