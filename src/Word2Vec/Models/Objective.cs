namespace KernelGen.Word2Vec;

/// <summary>How a vector v predicts a word o of V words, each with an output vector u.</summary>
public enum Objective
{
    /// <summary>Softplus(−u_o·v) + Σ_k softplus(u_k·v) over K drawn words k: a word is told from others. Costs K + 1 output vectors.</summary>
    NegativeSampling,

    /// <summary>−log softmax(U v)_o over the whole vocabulary. Costs V output vectors.</summary>
    Softmax,

    /// <summary>−log of the product of a binary decision at each inner node from the root of a Huffman tree to o. Costs about log₂ V output vectors, one for each node.</summary>
    HierarchicalSoftmax,
}
