using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>A vector v meets the output vectors u of what it predicts: a score for each, and with the slope of the loss by the score the gradients of both.</summary>
internal static class PredictionKernel
{
    public static readonly RowValue V = new("v");
    public static readonly RowValue U = new("u");

    /// <summary>The gradients of v and of u, added to.</summary>
    public static readonly RowValue VGradient = new("dv");

    /// <inheritdoc cref="VGradient"/>
    public static readonly RowValue UGradient = new("du");

    public static readonly ScalarValue Score = new("score");

    /// <summary>The derivative of the loss by the score.</summary>
    public static readonly ScalarValue Slope = new("slope");

    public static readonly Kernel Scores = new(
        "Scores", KernelShape.Update, [V, U], "score = ⟨u, v⟩",
        [
            new Reduce("score = ⟨u, v⟩", Score, Fold.Sum, U * V),
        ]);

    public static readonly Kernel Spread = new(
        "Spread", KernelShape.Update, [V, U, VGradient, UGradient], "dv += slope · u, du += slope · v",
        [
            new Map("dv += slope · u", VGradient, MultiplyAdd(Slope, U, VGradient)),
            new Map("du += slope · v", UGradient, MultiplyAdd(Slope, V, UGradient)),
        ]);
}
