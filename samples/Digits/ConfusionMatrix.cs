using System.Numerics.Tensors;

namespace Digits;

/// <summary>How often each digit was taken for which.</summary>
internal sealed class ConfusionMatrix
{
    private readonly int[,] counts = new int[DigitData.Classes, DigitData.Classes];

    /// <summary>How many digits of class <paramref name="truth"/> were predicted to be <paramref name="prediction"/>.</summary>
    public int this[int truth, int prediction] => counts[truth, prediction];

    /// <summary>Digits predicted.</summary>
    public int Total { get; private set; }

    /// <summary>Digits predicted rightly.</summary>
    public int Right { get; private set; }

    /// <summary>The share of digits predicted rightly.</summary>
    public double Accuracy => (double)Right / Total;

    /// <summary>Counts predictions, of which the most probable class counts.</summary>
    /// <param name="probabilities">A row per digit.</param>
    /// <param name="labels">The true class per digit.</param>
    public static ConfusionMatrix Of(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels)
    {
        var matrix = new ConfusionMatrix();
        for (var i = 0; i < labels.Length; i++)
            matrix.Add(labels[i], MostProbable(probabilities, i));
        return matrix;
    }

    /// <summary>The most probable class of a digit.</summary>
    public static int MostProbable(ReadOnlySpan<float> probabilities, int index) =>
        TensorPrimitives.IndexOfMax(probabilities.Slice(index * DigitData.Classes, DigitData.Classes));

    private void Add(int truth, int prediction)
    {
        counts[truth, prediction]++;
        Total++;
        Right += truth == prediction ? 1 : 0;
    }
}
