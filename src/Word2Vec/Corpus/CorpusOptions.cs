using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>How text becomes sentences. A wrong value throws <see cref="ArgumentException"/> with the property's name where it is set.</summary>
public sealed record CorpusOptions
{
    /// <summary>The most words that <see cref="MaximumSentenceLength"/> may allow.</summary>
    public const int LongestSentence = 100_000;

    /// <summary>Where sentences end.</summary>
    public SentenceBoundary Boundary { get; init; } = SentenceBoundary.Line;

    /// <summary>
    /// Words of the vocabulary after which a sentence is cut and the next one begins; 1,000 as in word2vec.c, at most <see cref="LongestSentence"/>.
    /// </summary>
    public int MaximumSentenceLength
    {
        get;
        init => field = OptionChecks.Positive(value) <= LongestSentence
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaximumSentenceLength), value, $"{nameof(MaximumSentenceLength)} is {value}; it must be at most {LongestSentence}.");
    }

    = 1000;

    /// <summary>Whether bytes that are no UTF-8 become U+FFFD; otherwise they are refused, with file and line.</summary>
    public bool ReplaceInvalidBytes { get; init; }

    /// <summary>
    /// Memory for the numbers of the words, four bytes a word, so that epochs need not read the text again; 2 GiB by default. A longer corpus is read from its
    /// files in every epoch.
    /// </summary>
    public long MemoryLimit
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MemoryLimit), value, $"{nameof(MemoryLimit)} is {value}; it must not be negative.");
    }

    = 2L << 30;
}
