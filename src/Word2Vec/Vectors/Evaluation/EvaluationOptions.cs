namespace KernelGen.Word2Vec;

/// <summary>How analogies and word pairs are looked up; the defaults are gensim's.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Words that differ in case alone are one, and the first of them in the vocabulary stands for it.</summary>
    public bool IgnoreCase { get; init; } = true;

    /// <summary>Only so many words from the first on are known, and are answers; at least 1.</summary>
    public int RestrictVocabulary
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 300_000;
}
