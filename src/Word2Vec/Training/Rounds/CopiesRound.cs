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
    /// <summary>Words of all shards together in a round: the farther copies go apart before they are merged, the less is learned.</summary>
    private const int WordsOfRound = 20_000;

    private readonly WindowBucket[] buckets = [.. Enumerable.Range(0, shards).Select(static _ => new WindowBucket())];
    private readonly RowCopies<T> inputs = RowCopies<T>.Of(matrices.Input, matrices.InputRows, matrices.Stride, shards);
    private readonly RowCopies<T> outputs = RowCopies<T>.Of(matrices.Output, matrices.OutputRows, matrices.Stride, shards);

    // A prediction of the full softmax moves the row of each.
    private readonly int[] allWords = rules.Tree is null ? [.. Enumerable.Range(0, matrices.OutputRows)] : [];

    public override int WordsPerBlock => Math.Max(1, WordsOfRound / Shards);

    /// <summary>Sentences are trained on, and rows merged.</summary>
    public override int Stages => 2;

    public override long MemoryBytes => inputs.Bytes + outputs.Bytes;

    protected override void BeginEpoch()
    {
        inputs.Take();
        outputs.Take();
    }

    public override void Run(int stage, int shard)
    {
        if (stage == 0)
        {
            Train(shard);
            return;
        }

        inputs.Merge(shard, Shards);
        outputs.Merge(shard, Shards);
    }

    private void Train(int shard)
    {
        var words = WordsBefore + Blocks.Take(shard).Sum(static block => (long)block.WordCount);
        for (var sentence = 0; sentence < Blocks[shard].SentenceCount; sentence++)
        {
            var bucket = buckets[shard];
            bucket.Clear();
            Samplers[shard].Keep(Blocks[shard][sentence]);
            bucket.AddWindows(Samplers[shard].Words, Samplers[shard].HalfWidths);
            Complete(shard, bucket, group: 0);
            var windows = bucket.Windows(Rules);
            inputs.Mark(shard, windows.Contexts);
            MarkOutputs(shard, windows.Centers);
            AddLoss(shard, TModel.Train(inputs[shard], outputs[shard], windows, T.CreateTruncating(Rate.At(words))));
            words += Blocks[shard][sentence].Length;
        }
    }

    private void MarkOutputs(int shard, ReadOnlySpan<int> centers)
    {
        foreach (var center in centers)
            outputs.Mark(shard, Rules.Tree is { } tree ? tree.Path(center) : allWords);
    }
}
