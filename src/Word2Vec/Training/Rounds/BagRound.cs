using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>
/// CBOW with negative sampling on P shards. A window belongs to the shard of its center's group and draws its negatives there, so that output rows have one shard each.
/// Its context cannot be split: each shard has input rows of its own, which are merged at the end of the round.
/// </summary>
internal sealed class BagRound<TModel, T> : TrainingRound<TModel, T>
    where TModel : IWordModel<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // [maker][center group]
    private readonly WindowBucket[][] buckets;
    private readonly RowCopies<T> inputs;

    public BagRound(WordMatrices<T> matrices, WindowRules rules, ulong seed, int shards)
        : base(matrices, rules, seed, shards)
    {
        buckets = [.. Enumerable.Range(0, shards).Select(_ => Enumerable.Range(0, shards).Select(static _ => new WindowBucket()).ToArray())];
        inputs = RowCopies<T>.Of(matrices.Input, matrices.InputRows, matrices.Stride, shards);
    }

    public override int WordsPerBlock => Math.Max(1, MergedRounds.Words / Shards);

    /// <summary>Windows are made, trained on, and inputs merged.</summary>
    public override int Stages => 3;

    public override long MemoryBytes => inputs.Bytes + Matrices.OutputBytes;

    protected override void TakeVectors() => inputs.Take();

    public override void Run(int stage, int shard)
    {
        if (stage == 0)
            Make(shard);
        else if (stage == 1)
            Train(shard);
        else
            inputs.Merge(shard, Shards);
    }

    private void Make(int shard)
    {
        var (sampler, own) = (Samplers[shard], buckets[shard]);
        foreach (var bucket in own)
            bucket.Clear();

        for (var sentence = 0; sentence < Blocks[shard].SentenceCount; sentence++)
        {
            sampler.Keep(Blocks[shard][sentence], Partition.Rows);
            WindowDeal.Whole(sampler.Words, sampler.HalfWidths, Partition.Groups, own);
        }

        for (var group = 0; group < own.Length; group++)
            Complete(shard, own[group], group);
    }

    private void Train(int shard)
    {
        foreach (var made in buckets)
        {
            var bucket = made[shard];
            if (bucket.Count == 0)
                continue;

            inputs.Mark(shard, bucket.Contexts);
            AddLoss(shard, TModel.Train(inputs[shard], Matrices.Output, bucket.Windows(Rules), MeanRate));
        }
    }
}
