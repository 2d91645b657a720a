using KernelGen.Training;

namespace KernelGen;

/// <summary>How to train. Every property has a default; a wrong value throws <see cref="ArgumentException"/> with the property's name where it is set.</summary>
public sealed record TrainingOptions
{
    /// <summary>Passes over the examples; at least 1.</summary>
    public int Epochs { get; init => field = OptionChecks.Positive(value); } = 10;

    /// <summary>Examples per step; at least 1. An epoch's last batch holds what is left.</summary>
    public int BatchSize { get; init => field = OptionChecks.Positive(value); } = 32;

    /// <summary><see cref="Adam"/> or <see cref="Sgd"/>, with the learning rate and the weight decay.</summary>
    public Optimizer Optimizer { get; init => field = OptionChecks.NotNull(value); } = new Adam();

    /// <summary>Fixes the initial parameters and the order of the examples: the same seed, data and options give the same bits.</summary>
    public ulong Seed { get; init; }

    /// <summary>Whether every epoch takes the examples in a new order.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>How the learning rate falls; null keeps it.</summary>
    public StepDecay? StepDecay { get; init; }

    /// <summary>When to end before <see cref="Epochs"/>; needs validation data.</summary>
    public EarlyStop? EarlyStop { get; init; }

    /// <summary>Where and when to save checkpoints; null for on demand only.</summary>
    public CheckpointSchedule? Checkpoints { get; init; }

    /// <summary>Progress is reported after every so many steps, and at the end of every epoch; at least 1.</summary>
    public int ReportEverySteps { get; init => field = OptionChecks.Positive(value); } = 1;

    /// <summary>The learning rate once so many epochs are complete.</summary>
    internal double LearningRate(int epochs) => Optimizer.LearningRate * (StepDecay?.FactorAfter(epochs) ?? 1);
}
