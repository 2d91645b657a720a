using static KernelGen.Generators.Kernels.Formula;
using static KernelGen.Generators.Kernels.LogSoftmaxKernel;

namespace KernelGen.Generators.Kernels;

/// <summary>Softmax and cross-entropy in one, for class labels and for target distributions, each with its gradient by the logits.</summary>
internal static class SoftmaxCrossEntropyKernel
{
    private static readonly RowValue Logits = new("logits");
    private static readonly RowValue Targets = new("targets");
    private static readonly RowValue Exponential = new("exp");
    private static readonly ScalarValue Weight = new("weight");
    private static readonly ScalarValue Inner = new("inner");
    private static readonly ScalarValue Factor = new("factor");

    public static readonly Kernel ForLabels = new(
        "SoftmaxCrossEntropyLabels", KernelShape.LabelLoss, [Logits], "loss = log Σ exp(logits − max) + max − logits[label], gradient = softmax(logits) − onehot(label)",
        [
            .. LogSumExp(Logits, Exponential),
            new Let("loss = (max − logits[label]) + logSum", Kernel.Loss, Max - Kernel.AtLabel + LogSum),
            new Let("factor = scale / Σ exp", Factor, Kernel.Scale / (Rest + Maxima)),
            new Map("gradient = scale · softmax", Kernel.Output, Exponential * Factor),
            new AddAtLabel("gradient[label] −= scale", -Kernel.Scale),
        ])
    {
        Attribute = "KernelGen.SoftmaxCrossEntropyAttribute",
    };

    public static readonly Kernel ForTargets = new(
        "SoftmaxCrossEntropyTargets", KernelShape.TargetLoss, [Logits, Targets], "loss = Σ targets · log Σ exp(logits − max) + ⟨targets, max − logits⟩, gradient = Σ targets · softmax(logits) − targets",
        [
            .. LogSumExp(Logits, Exponential),
            new Reduce("weight = Σ targets", Weight, Fold.Sum, Targets),
            new Reduce("inner = ⟨targets, max − logits⟩, a target of 0 counting 0 even at −∞", Inner, Fold.Sum, WhereEqual(Targets, 0, 0, Targets * (Max - Logits))),
            new Let("loss = weight · logSum + inner", Kernel.Loss, MultiplyAdd(Weight, LogSum, Inner)),
            new Let("factor = scale · weight / Σ exp", Factor, Kernel.Scale * Weight / (Rest + Maxima)),
            new Map("gradient = factor · exp − scale · targets", Kernel.Output, MultiplyAdd(Exponential, Factor, -Kernel.Scale * Targets)),
        ])
    {
        Attribute = "KernelGen.SoftmaxCrossEntropyAttribute",
    };
}
