namespace KernelGen.Word2Vec;

/// <summary>How far a training step of CBOW moves each of the n words of a context whose vectors are averaged; summed ones move by the same either way.</summary>
public enum ContextUpdate
{
    /// <summary>By −α dF/dv̂, n times as far as the gradient says: word2vec.c and gensim do so, and their learning rates are made for it.</summary>
    Full,

    /// <summary>By −α (1/n) dF/dv̂, the gradient of the loss.</summary>
    Exact,
}
