using KernelGen.Training;

namespace KernelGen;

/// <summary>
/// Where and when the trainer saves checkpoints by itself: as often as told here, when training ends, and when it is cancelled. Each replaces the last one,
/// which stays whole until the new one is.
/// </summary>
public sealed record CheckpointSchedule
{
    /// <summary>The file.</summary>
    public required string Path
    {
        get;
        init => field = string.IsNullOrEmpty(value) ? throw new ArgumentException($"{nameof(Path)} is empty.", nameof(Path)) : value;
    }

    /// <summary>After every so many epochs; at least 1.</summary>
    public int EveryEpochs { get; init => field = OptionChecks.Positive(value); } = 1;

    /// <summary>Also after every so many steps, for long epochs; at least 1, or null for never.</summary>
    public int? EverySteps { get; init => field = value is { } steps ? OptionChecks.Positive(steps) : null; }
}
