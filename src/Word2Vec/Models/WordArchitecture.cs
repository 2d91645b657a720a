namespace KernelGen.Word2Vec;

/// <summary>Which way a word model predicts.</summary>
public enum WordArchitecture
{
    /// <summary>A word predicts each of the words around it.</summary>
    SkipGram,

    /// <summary>The words around a word predict it.</summary>
    Cbow,
}
