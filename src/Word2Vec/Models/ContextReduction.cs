namespace KernelGen.Word2Vec;

/// <summary>How the vectors of a context become the one that predicts its center.</summary>
public enum ContextReduction
{
    /// <summary>v̂ = (1/n) Σ_j v_j over the n positions of the context.</summary>
    Mean,

    /// <summary>v̂ = Σ_j v_j.</summary>
    Sum,
}
