using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>Mish and its gradient (Misra, 2019).</summary>
internal static class MishKernel
{
    private static readonly RowValue Gate = new("tanh");

    public static readonly Kernel Forward = Elementwise("Mish", "y = x tanh(softplus(x))", X * Tanh(Softplus(X)));

    public static readonly Kernel Gradient = new(
        "MishGradient", KernelShape.Gradient, [X, Dy], "dx = dy ∘ (t + x σ(x) (1 − t²)), t = tanh(softplus(x))",
        [
            new Map("tanh = tanh(softplus(x))", Gate, Tanh(Softplus(X))),
            new Map("dx = dy ∘ (tanh + x σ(x) (1 − tanh²))", Kernel.Output, Dy * MultiplyAdd(X * Sigmoid(X), MultiplyAdd(-Gate, Gate, 1), Gate)),
        ]);
}
