namespace KernelGen.Word2Vec;

/// <summary>How well similarities agree with people's judgements.</summary>
/// <param name="RankCorrelation">Spearman's ρ, from −1 to 1; NaN with fewer than two known pairs, or where all of either kind are equal.</param>
/// <param name="Known">Pairs whose words are both known.</param>
/// <param name="Unknown">Pairs with a word that is not in the vocabulary; they do not count.</param>
public sealed record SimilarityReport(double RankCorrelation, int Known, int Unknown);
