namespace KernelGen.Word2Vec;

/// <summary>What rounds on several shards have in common.</summary>
internal static class MergedRounds
{
    /// <summary>Words of all shards together in a round: the farther copies go apart before they are merged, the less is learned.</summary>
    public const int Words = 20_000;
}
