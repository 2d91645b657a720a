using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>The rectifier and its gradient. A NaN as the second of two operands stays; adding 0 makes 0 of −0.</summary>
internal static class ReluKernel
{
    public static readonly Kernel Forward = Elementwise("Relu", "y = max(x, 0)", Larger(0, X) + 0);

    public static readonly Kernel Gradient = ElementwiseGradient("ReluGradient", X, "dx = dy where x > 0, else 0", WhereGreater(X, 0, Dy, 0));

    /// <summary>The output is positive where x is, and NaN where x is.</summary>
    public static readonly Kernel GradientFromOutput = ElementwiseGradient("ReluGradient", Y, "dx = dy where y > 0, else 0", WhereGreater(Y, 0, Dy, 0));
}
