using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>Softmax and its gradient.</summary>
internal static class SoftmaxKernel
{
    private static readonly ScalarValue Max = new("max");
    private static readonly ScalarValue Sum = new("sum");
    private static readonly ScalarValue Inverse = new("inverse");
    private static readonly ScalarValue Dot = new("dot");
    private static readonly RowValue Exponential = new("exp");

    public static readonly Kernel Forward = new(
        "Softmax", KernelShape.Map, [X], "y = exp(x − max x) / Σ exp(x − max x)",
        [
            new Reduce("max = max x", Max, Fold.Max, X),
            new Map("exp = exp(x − max)", Exponential, ExpNonPositive(X - Max)),
            new Reduce("sum = Σ exp", Sum, Fold.Sum, Exponential),
            new Let("inverse = 1 / sum", Inverse, 1 / Sum),
            new Map("y = exp · inverse", Kernel.Output, Exponential * Inverse),
        ]);

    public static readonly Kernel Gradient = new(
        "SoftmaxGradient", KernelShape.Gradient, [Y, Dy], "dx = y ∘ (dy − ⟨dy, y⟩)",
        [
            new Reduce("dot = ⟨dy, y⟩", Dot, Fold.Sum, Dy * Y),
            new Map("dx = y ∘ (dy − dot)", Kernel.Output, Y * (Dy - Dot)),
        ]);
}
