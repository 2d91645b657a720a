using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>The logistic function and its gradient.</summary>
internal static class SigmoidKernel
{
    public static readonly Kernel Forward = Elementwise("Sigmoid", "y = 1 / (1 + exp(−x))", Sigmoid(X));

    public static readonly Kernel Gradient = ElementwiseGradient("SigmoidGradient", Y, "dx = dy ∘ y ∘ (1 − y)", Dy * Y * (1 - Y));
}
