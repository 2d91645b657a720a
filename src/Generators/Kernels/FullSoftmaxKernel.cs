using static KernelGen.Generators.Kernels.LogSoftmaxKernel;

namespace KernelGen.Generators.Kernels;

/// <summary>
/// Softmax over all words. All words that one vector predicts share the row of scores: the gradient is their number times softmax, less 1 at each of them
/// as often as it is predicted.
/// </summary>
internal static class FullSoftmaxKernel
{
    public static readonly RowValue Scores = new("scores");

    /// <summary>Number of predicted words.</summary>
    public static readonly ScalarValue Predictions = new("predictions");

    private static readonly ScalarValue Factor = new("factor");
    private static readonly RowValue Exponential = new("exp");

    public static readonly Kernel Slopes = new(
        "Softmax", KernelShape.Update, [Scores], "loss = Σ log Σ exp(scores − max) + max − scores[word], slopes = predictions · softmax(scores) − Σ onehot(word)",
        [
            .. LogSumExp(Scores, Exponential),
            new Let("factor = predictions / Σ exp", Factor, Predictions / (Rest + Maxima)),
            new Map("slopes = predictions · softmax(scores)", Kernel.Output, Exponential * Factor),
        ]);

    /// <summary>The loss of one predicted word, from the score at it.</summary>
    public static readonly Expr Loss = Max - Kernel.AtLabel + LogSum;

    /// <summary>What is added to the slope at each predicted word.</summary>
    public static readonly Expr AtWord = -1;
}
