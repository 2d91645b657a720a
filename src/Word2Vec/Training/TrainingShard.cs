using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>What trains on a part of the sentences: vectors of its own, or the only ones, and random streams of its own.</summary>
internal sealed class TrainingShard<TModel, T>(WordMatrices<T> matrices, WindowSampler sampler)
    where TModel : IWordModel<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public WordMatrices<T> Matrices { get; } = matrices;

    public WindowSampler Sampler { get; } = sampler;

    /// <summary>The sentences of the round.</summary>
    public SentenceBlock Block { get; } = new();

    /// <summary>Sum of the round's losses.</summary>
    public double Loss { get; private set; }

    /// <summary>Predictions of the round.</summary>
    public long Predictions { get; private set; }

    /// <summary>The sentence, counted from the block's first, whose loss is not finite; null as it should be.</summary>
    public int? Diverged { get; private set; }

    /// <summary>Trains on the block.</summary>
    /// <param name="rate">How the learning rate falls.</param>
    /// <param name="wordsBefore">Words before the block, of all epochs.</param>
    public void Train(LearningRateDecay rate, long wordsBefore)
    {
        (Loss, Predictions, Diverged) = (0, 0, null);
        Span<T> input = Matrices.Input, output = Matrices.Output;
        for (var i = 0; i < Block.SentenceCount; i++)
        {
            var sentence = Block[i];
            var windows = Sampler.Sample(sentence, out var predictions);
            var loss = double.CreateTruncating(TModel.Train(input, output, windows, T.CreateTruncating(rate.At(wordsBefore))));
            wordsBefore += sentence.Length;
            Loss += loss;
            Predictions += predictions;
            if (!double.IsFinite(loss))
            {
                Diverged = i;
                return;
            }
        }
    }
}
