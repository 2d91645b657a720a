using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>Where training stands, beside what the shards hold.</summary>
internal sealed class Word2VecState<T>(WordMatrices<T> matrices)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public WordMatrices<T> Matrices { get; } = matrices;

    /// <summary>The complete epochs.</summary>
    public List<Word2VecEpoch> History { get; } = [];

    /// <summary>Sentences of the epoch under way that are done.</summary>
    public long Sentences { get; set; }

    /// <summary>Their words.</summary>
    public long Words { get; set; }

    /// <summary>The sum of their losses.</summary>
    public double Loss { get; set; }

    /// <summary>Their predictions.</summary>
    public long Predictions { get; set; }

    /// <summary>Whether a loss was not finite: the vectors are spoiled.</summary>
    public bool HasDiverged { get; set; }

    /// <summary>Whether a round threw: some of its sentences have moved the vectors, others have not.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Sentences since training began.</summary>
    public long Steps => History.Sum(static epoch => epoch.Sentences) + Sentences;

    public Word2VecEpoch EndEpoch()
    {
        var epoch = new Word2VecEpoch(History.Count + 1, Predictions == 0 ? 0 : Loss / Predictions, Predictions, Sentences);
        History.Add(epoch);
        (Sentences, Words, Loss, Predictions) = (0, 0, 0, 0);
        return epoch;
    }
}
