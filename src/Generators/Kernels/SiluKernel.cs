using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>The sigmoid linear unit and its gradient.</summary>
internal static class SiluKernel
{
    private static readonly RowValue Gate = new("sigmoid");

    public static readonly Kernel Forward = Elementwise("Silu", "y = x σ(x)", X * Sigmoid(X));

    public static readonly Kernel Gradient = new(
        "SiluGradient", KernelShape.Gradient, [X, Dy], "dx = dy ∘ σ(x) (1 + x (1 − σ(x)))",
        [
            new Map("sigmoid = σ(x)", Gate, Sigmoid(X)),
            new Map("dx = dy ∘ sigmoid ∘ (1 + x (1 − sigmoid))", Kernel.Output, Dy * (Gate * MultiplyAdd(X, 1 - Gate, 1))),
        ]);

    public static readonly Kernel WithSlope = Formula.WithSlope(
        Forward, "σ(x) (1 + x (1 − σ(x)))",
        new Map("sigmoid = σ(x)", Gate, Sigmoid(X)),
        new Map("y = x sigmoid", Kernel.Output, X * Gate),
        new Map("slope = sigmoid (1 + x (1 − sigmoid))", X, Gate * MultiplyAdd(X, 1 - Gate, 1)));
}
