using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>
/// Negative sampling and hierarchical softmax: a loss of binary decisions, each with a sign. It is +1 for the predicted word and −1 for a negative; at a node
/// of a Huffman tree 1 − 2b, b the bit of the code. A row holds the scores of several. Softplus and sigmoid take what a score lacks
/// rather than 1 − σ of what it has, which keeps their small tails exact.
/// </summary>
internal static class BinaryDecisionKernel
{
    public static readonly RowValue Scores = new("scores");
    public static readonly RowValue Signs = new("signs");

    private static readonly RowValue Deficit = new("deficit");

    public static readonly Kernel Slopes = new(
        "Slopes", KernelShape.Update, [Scores, Signs], "loss = Σ softplus(−sign ∘ score), slope = −sign ∘ σ(−sign ∘ score)",
        [
            new Map("deficit = −sign ∘ score", Deficit, -(Signs * Scores)),
            new Reduce("loss = Σ softplus(deficit)", Kernel.Loss, Fold.Sum, Softplus(Deficit)),
            new Map("slope = −sign ∘ σ(deficit)", Kernel.Output, -(Signs * Sigmoid(Deficit))),
        ]);
}
