using KernelGen.Training;

namespace KernelGen;

/// <summary>
/// Adam (Kingma and Ba, ICLR 2015) with bias correction and, where <see cref="Optimizer.WeightDecay"/> is not 0, decoupled weight decay
/// (AdamW: Loshchilov and Hutter, ICLR 2019):
/// <code>
/// m ← β₁ m + (1 − β₁) g          v ← β₂ v + (1 − β₂) g²
/// θ ← (1 − η λ) θ − η · m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε)          (λ for weights)
/// </code>
/// </summary>
public sealed record Adam : Optimizer
{
    /// <inheritdoc/>
    public override double LearningRate { get; init => field = OptionChecks.Positive(value); } = 0.001;

    /// <summary>β₁, of the mean gradient; at least 0 and below 1.</summary>
    public double Beta1 { get; init => field = OptionChecks.BelowOne(value); } = 0.9;

    /// <summary>β₂, of the mean square; at least 0 and below 1.</summary>
    public double Beta2 { get; init => field = OptionChecks.BelowOne(value); } = 0.999;

    /// <summary>ε, which keeps the division finite; above 0.</summary>
    public double Epsilon { get; init => field = OptionChecks.Positive(value); } = 1e-8;

    internal override IEnumerable<(string Name, double Value)> Settings =>
        [(nameof(LearningRate), LearningRate), (nameof(Beta1), Beta1), (nameof(Beta2), Beta2), (nameof(Epsilon), Epsilon), (nameof(WeightDecay), WeightDecay)];

    internal override OptimizerState<T> CreateState<T>(NetworkShape shape) => new AdamState<T>(this, shape);
}
