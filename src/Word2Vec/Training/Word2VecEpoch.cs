namespace KernelGen.Word2Vec;

/// <summary>What an epoch came to.</summary>
/// <param name="Epoch">1 for the first.</param>
/// <param name="Loss">The mean loss of a prediction, before its step; 0 where there was none.</param>
/// <param name="Predictions">Pairs of a context word and its center for skip-gram, windows with context for CBOW.</param>
/// <param name="Sentences">Sentences gone through.</param>
public sealed record Word2VecEpoch(int Epoch, double Loss, long Predictions, long Sentences);
