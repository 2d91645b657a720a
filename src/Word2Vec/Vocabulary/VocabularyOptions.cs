using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>Which words of a corpus are worth a vector. A wrong value throws <see cref="ArgumentException"/> with the property's name where it is set.</summary>
public sealed record VocabularyOptions
{
    /// <summary>Words that occur less often are left out; at least 1.</summary>
    public int MinimumCount { get; init => field = OptionChecks.Positive(value); } = 5;

    /// <summary>The most words, the most frequent ones; at least 1, or null for no limit.</summary>
    public int? MaximumSize { get; init => field = value is { } size ? OptionChecks.Positive(size) : null; }
}
