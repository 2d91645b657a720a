namespace KernelGen.Word2Vec;

/// <summary>What the words drawn against a prediction are shared by.</summary>
public enum NegativeSampling
{
    /// <summary>All pairs of a window (Ji, Satish, Li and Dubey, Parallelizing Word2Vec in shared and distributed memory, 2016), which are learned one after the other nevertheless.</summary>
    PerWindow,

    /// <summary>Nothing: each pair draws its own, as word2vec.c does.</summary>
    PerPair,
}
