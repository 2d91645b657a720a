namespace KernelGen.Word2Vec;

/// <summary>
/// Generates a continuous-bag-of-words model on a partial struct, class or record: the words around a word predict it, all together (Mikolov, Chen, Corrado
/// and Dean, Efficient estimation of word representations in vector space, 2013). The type implements <see cref="IWordModel{TSelf, T}"/>.
/// </summary>
/// <param name="dimensions">Length of a word's vector; at least 1.</param>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class)]
public sealed class CbowAttribute(int dimensions) : Attribute
{
    /// <summary>Length of a word's vector.</summary>
    public int Dimensions { get; } = dimensions;

    /// <summary>How a word is predicted; <see cref="Objective.NegativeSampling"/> by default.</summary>
    public Objective Objective { get; set; } = Objective.NegativeSampling;

    /// <summary>How the vectors of the context become one; <see cref="ContextReduction.Mean"/> by default.</summary>
    public ContextReduction Context { get; set; } = ContextReduction.Mean;

    /// <summary>The element type of vectors and gradients.</summary>
    public Precision Precision { get; set; } = Precision.Single;
}
