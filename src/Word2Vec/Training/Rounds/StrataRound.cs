using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>
/// Skip-gram with negative sampling on P shards and one set of vectors (after Gemulla, Nijkamp, Haas and Sismanis, Large-scale matrix factorization with distributed
/// stochastic gradient descent, KDD 2011). Words are in P groups. A window belongs to the shard of its center's group; its context is
/// split by group, and each part draws its negatives from the group of the center. In phase p shard z trains on pairs of centers of group z and contexts of group z + p: no two shards ever touch the same row, so nothing is copied,
/// merged or lost.
/// </summary>
internal sealed class StrataRound<TModel, T> : TrainingRound<TModel, T>
    where TModel : IWordModel<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// Words of all P shards together, times P. Within a round the order of pairs is not the text's: long rounds cost quality, short ones time at the barriers.
    /// </summary>
    private const int WordsTimesShards = 40_000;

    // [maker][center group · P + context group]
    private readonly WindowBucket[][] buckets;
    private readonly WindowDeal[] deals;

    public StrataRound(WordMatrices<T> matrices, WindowRules rules, ulong seed, int shards)
        : base(matrices, rules, seed, shards)
    {
        buckets = [.. Enumerable.Range(0, shards).Select(_ => Enumerable.Range(0, shards * shards).Select(static _ => new WindowBucket()).ToArray())];
        deals = [.. Enumerable.Range(0, shards).Select(_ => new WindowDeal(shards))];
    }

    public override int WordsPerBlock => Math.Max(1, WordsTimesShards / (Shards * Shards));

    /// <summary>Windows are made, and then there are P phases.</summary>
    public override int Stages => 1 + Shards;

    public override void Run(int stage, int shard)
    {
        if (stage == 0)
            Make(shard);
        else
            Train(shard, phase: IsEven ? Shards - stage : stage - 1);
    }

    private void Make(int shard)
    {
        var (sampler, own) = (Samplers[shard], buckets[shard]);
        foreach (var bucket in own)
            bucket.Clear();

        for (var sentence = 0; sentence < Blocks[shard].SentenceCount; sentence++)
        {
            sampler.Keep(Blocks[shard][sentence], Partition.Rows);
            deals[shard].Split(sampler.Words, sampler.HalfWidths, Partition.Groups, own);
        }

        for (var i = 0; i < own.Length; i++)
            Complete(shard, own[i], group: i / Shards);
    }

    // Every other round goes through the phases backwards: it begins with the rows that the shard had last.
    private void Train(int shard, int phase)
    {
        var contextGroup = (shard + phase) % Shards;
        foreach (var made in buckets)
        {
            var bucket = made[(shard * Shards) + contextGroup];
            if (bucket.Count > 0)
                AddLoss(shard, TModel.Train(Matrices.Input, Matrices.Output, bucket.Windows(Rules), MeanRate));
        }
    }
}
