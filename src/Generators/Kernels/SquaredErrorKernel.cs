namespace KernelGen.Generators.Kernels;

/// <summary>Half the squared error of a row, with its gradient; networks use it.</summary>
internal static class SquaredErrorKernel
{
    private static readonly RowValue Outputs = new("outputs");
    private static readonly RowValue Targets = new("targets");
    private static readonly RowValue Error = new("error");
    private static readonly ScalarValue Squares = new("squares");

    public static readonly Kernel ForTargets = new(
        "SquaredError", KernelShape.TargetLoss, [Outputs, Targets], "loss = ½ Σ (outputs − targets)², gradient = outputs − targets",
        [
            new Map("error = outputs − targets", Error, Outputs - Targets),
            new Reduce("squares = Σ error²", Squares, Fold.Sum, Error * Error),
            new Let("loss = squares / 2", Kernel.Loss, 0.5 * Squares),
            new Map("gradient = scale · error", Kernel.Output, Kernel.Scale * Error),
        ])
    {
        Attribute = null,
    };
}
