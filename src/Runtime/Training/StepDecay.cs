using KernelGen.Training;

namespace KernelGen;

/// <summary>Multiplies the learning rate by <see cref="Factor"/> after every <see cref="EveryEpochs"/> epochs.</summary>
public sealed record StepDecay
{
    /// <summary>Above 0; below 1 to fall.</summary>
    public double Factor { get; init => field = OptionChecks.Positive(value); } = 0.5;

    /// <summary>At least 1.</summary>
    public int EveryEpochs { get; init => field = OptionChecks.Positive(value); } = 10;

    /// <summary>
    /// What the learning rate is multiplied by once so many epochs are complete: a power by squaring, since Math.Pow gives other bits on other machines.
    /// </summary>
    internal double FactorAfter(int epochs)
    {
        var product = 1.0;
        var square = Factor;
        for (var exponent = epochs / EveryEpochs; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                product *= square;
            square *= square;
        }

        return product;
    }
}
