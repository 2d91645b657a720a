using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>The logarithm of the logistic function and its gradient.</summary>
internal static class LogSigmoidKernel
{
    public static readonly Kernel Forward = Elementwise("LogSigmoid", "y = min(x, 0) − log1p(exp(−|x|))", -Softplus(-X));

    public static readonly Kernel Gradient = ElementwiseGradient("LogSigmoidGradient", X, "dx = dy ∘ σ(−x)", Dy * Sigmoid(-X));
}
