using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>
/// Negative sampling and hierarchical softmax: a loss of binary decisions, each with a sign. It is +1 for the predicted word and −1 for a negative; at a node
/// of a Huffman tree 1 − 2b, b the bit of the code. A row holds the scores of several; softplus and sigmoid take minus the margin, which keeps the small tail of both exact.
/// </summary>
internal static class BinaryDecisionKernel
{
    public static readonly RowValue Scores = new("scores");
    public static readonly RowValue Signs = new("signs");

    private static readonly RowValue Loser = new("loser");

    public static readonly Kernel Slopes = new(
        "Slopes", KernelShape.Update, [Scores, Signs], "loss = Σ softplus(−sign ∘ score), slope = −sign ∘ σ(−sign ∘ score)",
        [
            new Map("loser = −sign ∘ score", Loser, -(Signs * Scores)),
            new Reduce("loss = Σ softplus(loser)", Kernel.Loss, Fold.Sum, Softplus(Loser)),
            new Map("slope = −sign ∘ σ(loser)", Kernel.Output, -(Signs * Sigmoid(Loser))),
        ]);
}
