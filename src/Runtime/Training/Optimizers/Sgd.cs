using KernelGen.Training;

namespace KernelGen;

/// <summary>
/// Stochastic gradient descent, with momentum where asked for:
/// <code>
/// g ← g + λ θ          (L2 regularization, for weights)
/// v ← μ v + g
/// θ ← θ − η v          (Nesterov: θ − η (g + μ v))
/// </code>
/// Polyak's heavy ball (1964) with the learning rate outside the velocity v, so that a change of the rate acts at once; Nesterov's as
/// Sutskever et al. (ICML 2013) rewrote it.
/// </summary>
public sealed record Sgd : Optimizer
{
    /// <inheritdoc/>
    public override double LearningRate { get; init => field = OptionChecks.Positive(value); } = 0.01;

    /// <summary>μ, at least 0 and below 1; 0 for none, 0.9 is usual.</summary>
    public double Momentum { get; init => field = OptionChecks.BelowOne(value); }

    /// <summary>Whether the gradient's step is taken on top of the velocity's.</summary>
    public bool Nesterov { get; init; }

    internal override IEnumerable<(string Name, double Value)> Settings =>
        [(nameof(LearningRate), LearningRate), (nameof(Momentum), Momentum), (nameof(Nesterov), Nesterov ? 1 : 0), (nameof(WeightDecay), WeightDecay)];

    internal override OptimizerState<T> CreateState<T>(NetworkShape shape) => new SgdState<T>(this, shape);
}
