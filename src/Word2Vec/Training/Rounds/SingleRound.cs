using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>One shard: sentence by sentence, in place.</summary>
internal sealed class SingleRound<TModel, T>(WordMatrices<T> matrices, WindowRules rules, ulong seed)
    : TrainingRound<TModel, T>(matrices, rules, seed, shards: 1)
    where TModel : IWordModel<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly WindowBucket bucket = new();
    private int sentencesDone;

    /// <summary>How often progress is told and cancellation looked at: a few milliseconds apart.</summary>
    public override int WordsPerBlock => 10_000;

    public override int Stages => 1;

    public override int DivergedAt => sentencesDone;

    public override void Run(int stage, int shard)
    {
        Span<T> input = Matrices.Input, output = Matrices.Output;
        var words = WordsBefore;
        for (sentencesDone = 0; sentencesDone < Blocks[0].SentenceCount && double.IsFinite(Loss); sentencesDone++)
        {
            bucket.Clear();
            Samplers[0].Keep(Blocks[0][sentencesDone]);
            bucket.AddWindows(Samplers[0].Words, Samplers[0].HalfWidths);
            Complete(shard, bucket, group: 0);
            AddLoss(shard, TModel.Train(input, output, bucket.Windows(Rules), T.CreateTruncating(Rate.At(words))));
            words += Blocks[0][sentencesDone].Length;
        }
    }
}
