using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>Softplus and its gradient.</summary>
internal static class SoftplusKernel
{
    public static readonly Kernel Forward = Elementwise("Softplus", "y = max(x, 0) + log1p(exp(−|x|))", Softplus(X));

    public static readonly Kernel Gradient = ElementwiseGradient("SoftplusGradient", X, "dx = dy ∘ σ(x)", Dy * Sigmoid(X));

    public static readonly Kernel WithSlope = Formula.WithSlope(
        Forward, "σ(x)", new Map("y = max(x, 0) + log1p(exp(−|x|))", Kernel.Output, Softplus(X)), new Map("slope = σ(x)", X, Sigmoid(X)));
}
