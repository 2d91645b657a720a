using System.Numerics;
using KernelGen.Training;

namespace KernelGen;

/// <summary>The rule that turns gradients into steps: <see cref="Sgd"/> or <see cref="Adam"/>.</summary>
public abstract record Optimizer
{
    private protected Optimizer()
    {
    }

    /// <summary>η; above 0.</summary>
    public abstract double LearningRate { get; init; }

    /// <summary>λ, the pull of the weights towards 0; biases are left alone. At least 0.</summary>
    public double WeightDecay { get; init => field = OptionChecks.NotNegative(value); }

    internal abstract OptimizerState<T> CreateState<T>(NetworkShape shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>What its steps depend on, by name: a checkpoint is resumed with the same values only.</summary>
    internal abstract IEnumerable<(string Name, double Value)> Settings { get; }

    /// <summary>Throws where a setting overflows, or vanishes without being 0, in the network's precision.</summary>
    internal void RequireRepresentable<T>(string parameter)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var (name, value) in Settings)
        {
            var rounded = T.CreateTruncating(value);
            if (!T.IsFinite(rounded) || (rounded == T.Zero && value != 0))
                throw new ArgumentException(FormattableString.Invariant($"{name} is {value}, which is {rounded} in the network's precision."), parameter);
        }
    }
}
