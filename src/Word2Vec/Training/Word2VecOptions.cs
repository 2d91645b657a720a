using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>How to train word vectors. Every property has a default; a wrong value throws <see cref="ArgumentException"/> with the property's name where it is set.</summary>
public sealed record Word2VecOptions
{
    /// <summary>The most that <see cref="Window"/> and <see cref="Negatives"/> may be.</summary>
    public const int LargestWindow = 1000;

    /// <summary>Passes over the corpus; at least 1.</summary>
    public int Epochs { get; init => field = OptionChecks.Positive(value); } = 5;

    /// <summary>The half-width of a window is drawn from 1 to this, for each window anew; at most <see cref="LargestWindow"/>.</summary>
    public int Window { get; init => field = AtMost(LargestWindow, OptionChecks.Positive(value), nameof(Window)); } = 5;

    /// <summary>Words drawn against each prediction, for negative sampling; at most <see cref="LargestWindow"/>.</summary>
    public int Negatives { get; init => field = AtMost(LargestWindow, OptionChecks.Positive(value), nameof(Negatives)); } = 5;

    /// <summary>Whether the pairs of a skip-gram's window share their negatives, which is faster. A window of CBOW is one prediction and has its own in any case.</summary>
    public NegativeSampling NegativeSampling { get; init; } = NegativeSampling.PerWindow;

    /// <summary>How far the words of an averaged context move, for CBOW.</summary>
    public ContextUpdate ContextUpdate { get; init; }

    /// <summary>s: a word of relative frequency f is kept with probability min(1, (√(f/s) + 1) · s/f); 0 keeps every word.</summary>
    public double Subsampling { get; init => field = OptionChecks.NotNegative(value); } = 1e-3;

    /// <summary>The learning rate at the start, which falls linearly to 1e-4 of itself; 0.025 for skip-gram and 0.05 for CBOW where null.</summary>
    public double? LearningRate { get; init => field = value is { } rate ? OptionChecks.Positive(rate) : null; }

    /// <summary>Fixes all that is random: the same seed, corpus, options and number of shards give the same bits.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many threads train at the same time; at least 1. Only as many as there are shards have work.</summary>
    public int Threads { get; init => field = OptionChecks.Positive(value); } = 1;

    /// <summary>
    /// Into how many shards the work is divided; <see cref="Threads"/> where null, at most 256, and no more than half as many as there are words. Fixes the bits, for any
    /// number of threads. With negative sampling each shard needs some thousand vectors for it, with the other objectives both vectors of every word.
    /// </summary>
    public int? Shards { get; init => field = value is { } shards ? AtMost(WordPartition.MostGroups, OptionChecks.Positive(shards), nameof(Shards)) : null; }

    /// <summary>Where and when to save checkpoints; null for on demand only. A step is a sentence.</summary>
    public CheckpointSchedule? Checkpoints { get; init; }

    /// <summary>Progress is told about every so many words, and at the end of every epoch; at least 1.</summary>
    public int ReportEveryWords { get; init => field = OptionChecks.Positive(value); } = 100_000;

    internal int ShardCount => Shards ?? Math.Min(Threads, WordPartition.MostGroups);

    private static int AtMost(int most, int value, string property) => value <= most
        ? value
        : throw new ArgumentOutOfRangeException(property, value, $"{property} is {value}; it must be at most {most}.");
}
