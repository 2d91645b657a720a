namespace KernelGen.Word2Vec;

/// <summary>What windows are drawn by; the same for all shards.</summary>
/// <param name="KeepThresholds">For each word the largest of 2³² random numbers that keeps it.</param>
/// <param name="Window">The largest half-width.</param>
/// <param name="NegativeCount">Negatives of a prediction; 0 where none are drawn.</param>
/// <param name="SharesNegatives">Whether a window has one set of them.</param>
/// <param name="CountsWindows">Whether a window is one prediction, as for CBOW, or as many as its context has words.</param>
/// <param name="ContextUpdate">How far an averaged context moves.</param>
/// <param name="Tree">For hierarchical softmax; null otherwise.</param>
internal sealed record WindowRules(
    uint[] KeepThresholds, int Window, int NegativeCount, bool SharesNegatives, bool CountsWindows, ContextUpdate ContextUpdate, HuffmanTree? Tree)
{
    public bool Draws => NegativeCount > 0;

    public static WindowRules Of<TModel, T>(Vocabulary vocabulary, Word2VecOptions options)
        where TModel : IWordModel<TModel, T>
    {
        // In a vocabulary of one word there is none to draw against it.
        var draws = TModel.Objective == Objective.NegativeSampling && options.Negatives > 0 && vocabulary.Count > 1;
        return new WindowRules(
            Subsampling.Thresholds(vocabulary.Counts, vocabulary.TotalCount, options.Subsampling),
            options.Window,
            draws ? options.Negatives : 0,
            TModel.Architecture == WordArchitecture.Cbow || options.NegativeSampling == NegativeSampling.PerWindow,
            TModel.Architecture == WordArchitecture.Cbow,
            options.ContextUpdate,
            TModel.Objective == Objective.HierarchicalSoftmax ? HuffmanTree.FromCounts(vocabulary.Counts) : null);
    }
}
