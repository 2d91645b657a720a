using KernelGen.Training;

namespace KernelGen;

/// <summary>Ends training when the validation loss has not improved for <see cref="Patience"/> epochs. The parameters of the best epoch are kept.</summary>
public sealed record EarlyStop
{
    /// <summary>Epochs without improvement after which training ends; at least 1.</summary>
    public int Patience { get; init => field = OptionChecks.Positive(value); } = 5;

    /// <summary>A loss counts as improved when it is below the best one by more than this; at least 0.</summary>
    public double MinimumImprovement { get; init => field = OptionChecks.NotNegative(value); }
}
