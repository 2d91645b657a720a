namespace KernelGen.Generators.Specs;

/// <summary>One declared model of word vectors.</summary>
/// <param name="Site">The last of its types is the model itself.</param>
/// <param name="TypeName">The model as named from inside itself, type parameters included.</param>
/// <param name="Dimensions">Elements of a word's vector.</param>
/// <param name="Architecture">Which way it predicts.</param>
/// <param name="Objective">How a word is predicted.</param>
/// <param name="ContextReduction">How the vectors of a context become one; Mean for skip-gram.</param>
/// <param name="Element">float or double.</param>
internal sealed record WordModelSpec(
    DeclarationSite Site,
    string TypeName,
    int Dimensions,
    WordArchitecture Architecture,
    Objective Objective,
    ContextReduction ContextReduction,
    Element Element)
    : Declaration(Site);

/// <summary>Which way a word model predicts; the order is that of the public enum.</summary>
internal enum WordArchitecture
{
    SkipGram,
    Cbow,
}

/// <summary>How a vector predicts a word; the order is that of the public enum.</summary>
internal enum Objective
{
    NegativeSampling,
    Softmax,
    HierarchicalSoftmax,
}

/// <summary>How the vectors of a context become one; the order is that of the public enum.</summary>
internal enum ContextReduction
{
    Mean,
    Sum,
}
