using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>Sigmoid and binary cross-entropy in one, with its gradient by the logits; networks use it.</summary>
internal static class SigmoidCrossEntropyKernel
{
    private static readonly RowValue Logits = new("logits");
    private static readonly RowValue Targets = new("targets");
    private static readonly RowValue LossOfZero = new("softplus");

    public static readonly Kernel ForTargets = new(
        "SigmoidCrossEntropy", KernelShape.TargetLoss, [Logits, Targets], "loss = Σ softplus(logits) − logits ∘ targets, gradient = σ(logits) − targets",
        [
            new Map("softplus = softplus(logits)", LossOfZero, Softplus(Logits)),
            new Reduce("loss = Σ softplus − logits ∘ targets", Kernel.Loss, Fold.Sum, MultiplyAdd(-Logits, Targets, LossOfZero)),
            new Map("gradient = scale · (σ(logits) − targets)", Kernel.Output, Kernel.Scale * (Sigmoid(Logits) - Targets)),
        ])
    {
        Attribute = null,
    };
}
