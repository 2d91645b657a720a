namespace KernelGen.Word2Vec;

/// <summary>What rounds with copies have in common.</summary>
internal static class MergedRounds
{
    /// <summary>Words of all shards together between two merges: means of copies that have gone far apart learn less.</summary>
    public const int Words = 20_000;
}
