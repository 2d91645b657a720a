using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>The hyperbolic tangent and its gradient.</summary>
internal static class TanhKernel
{
    public static readonly Kernel Forward = Elementwise("Tanh", "y = tanh x", Tanh(X));

    public static readonly Kernel Gradient = ElementwiseGradient("TanhGradient", Y, "dx = dy ∘ (1 − y²)", Dy * MultiplyAdd(-Y, Y, 1));
}
