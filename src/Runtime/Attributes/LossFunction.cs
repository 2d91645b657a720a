namespace KernelGen;

/// <summary>The loss of one row, from the last layer's bare output z.</summary>
public enum LossFunction
{
    /// <summary>log Σ exp z − z_k for a class label k; (Σ t) · log Σ exp z − ⟨t, z⟩ for a target distribution t.</summary>
    SoftmaxCrossEntropy,

    /// <summary>Σ max(z, 0) − z t + log1p(exp(−|z|)) for targets t in [0, 1].</summary>
    SigmoidCrossEntropy,

    /// <summary>½ Σ (z − t)².</summary>
    MeanSquaredError,
}
