using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>
/// Softmax and hierarchical softmax on P shards: nearly every prediction looks at the same output rows, so each shard has rows of its own, inputs and outputs,
/// which are merged at the end of the round.
/// </summary>
internal sealed class CopiesRound<TModel, T>(WordMatrices<T> matrices, WindowRules rules, ulong seed, int shards)
    : TrainingRound<TModel, T>(matrices, rules, seed, shards)
    where TModel : IWordModel<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// Words of all shards together in a round: the farther copies go apart before they are merged, the less is learned, and the sooner, the more rows go from one core
    /// to another, which costs CBOW with a tree most: its windows take the least time.
    /// </summary>
    private static readonly int WordsOfRound =
        (TModel.Architecture, TModel.Objective) == (WordArchitecture.Cbow, Objective.HierarchicalSoftmax) ? 80_000 : 20_000;

    private readonly WindowBucket[] buckets = [.. Enumerable.Range(0, shards).Select(static _ => new WindowBucket())];
    private readonly RowCounts[] centers = [.. Enumerable.Range(0, shards).Select(_ => new RowCounts(matrices.InputRows))];

    // A word is in as many windows as its own has words, on average.
    private readonly RowCopies<T> inputs = new(matrices.Input, matrices.InputRows, matrices.Stride, shards, movesEach: rules.Window + 1);
    private readonly RowCopies<T> outputs = new(matrices.Output, matrices.OutputRows, matrices.Stride, shards);

    // A prediction of the full softmax moves the row of each.
    private readonly int[] allWords = rules.Tree is null ? [.. Enumerable.Range(0, matrices.OutputRows)] : [];

    public override int WordsPerBlock => Math.Max(1, WordsOfRound / Shards);

    /// <summary>Sentences are trained on, and rows merged.</summary>
    public override int Stages => 2;

    public override long MemoryBytes => base.MemoryBytes + inputs.Bytes + outputs.Bytes;

    protected override void BeginEpoch()
    {
        inputs.Begin();
        outputs.Begin();
    }

    public override void Run(int stage, int shard)
    {
        if (stage == 0)
        {
            inputs.Take(shard);
            outputs.Take(shard);
            Train(shard);
            NoteMoves(shard);
        }
        else
        {
            inputs.Merge(shard);
            outputs.Merge(shard);
        }
    }

    private void Train(int shard)
    {
        var (bucket, block) = (buckets[shard], Blocks[shard]);
        var words = WordsBefore + Blocks.Take(shard).Sum(static before => (long)before.WordCount);
        for (var sentence = 0; sentence < block.SentenceCount; sentence++)
        {
            bucket.Clear();
            Samplers[shard].Keep(block[sentence]);
            bucket.AddWindows(Samplers[shard].Words, Samplers[shard].HalfWidths);
            Complete(shard, bucket, group: 0);
            var windows = bucket.Windows(Rules);
            centers[shard].Note(windows.Centers);
            AddLoss(shard, TModel.Train(inputs[shard], outputs[shard], windows, T.CreateTruncating(Rate.At(words))));
            words += block[sentence].Length;
        }
    }

    private void NoteMoves(int shard)
    {
        var windows = 0;
        foreach (var center in centers[shard].Rows)
        {
            ref var count = ref centers[shard][center];
            windows += count;

            // What has a context is in those of others.
            inputs.Note(shard, new ReadOnlySpan<int>(in center), count);
            if (Rules.Tree is { } tree)
                outputs.Note(shard, tree.NodesOf(center), count);
            count = 0;
        }

        if (Rules.Tree is null && windows > 0)
            outputs.Note(shard, allWords, windows);
        centers[shard].Clear();
    }
}
