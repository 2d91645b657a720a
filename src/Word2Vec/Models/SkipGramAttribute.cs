namespace KernelGen.Word2Vec;

/// <summary>
/// Generates a skip-gram model on a partial struct, class or record: each word of a sentence predicts the words around it (Mikolov, Chen, Corrado and Dean,
/// Efficient estimation of word representations in vector space, 2013). The type implements <see cref="IWordModel{TSelf, T}"/>.
/// </summary>
/// <param name="dimensions">Length of a word's vector; at least 1.</param>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class)]
public sealed class SkipGramAttribute(int dimensions) : Attribute
{
    /// <summary>Length of a word's vector.</summary>
    public int Dimensions { get; } = dimensions;

    /// <summary>How a word is predicted; <see cref="Objective.NegativeSampling"/> by default.</summary>
    public Objective Objective { get; set; } = Objective.NegativeSampling;

    /// <summary>The element type of vectors and gradients.</summary>
    public Precision Precision { get; set; } = Precision.Single;
}
