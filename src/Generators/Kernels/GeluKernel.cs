using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>The Gaussian error linear unit in its erf form, and its gradient (Hendrycks and Gimpel, 2016).</summary>
internal static class GeluKernel
{
    private const double InverseSqrt2 = 0.70710678118654752440;
    private const double InverseSqrt2Pi = 0.39894228040143267794;

    public static readonly Kernel Forward = Elementwise("Gelu", "y = x Φ(x), Φ(x) = ½ (1 + erf(x / √2))", X * NormalProbability);

    public static readonly Kernel Gradient = ElementwiseGradient(
        "GeluGradient", X, "dx = dy ∘ (Φ(x) + x φ(x)), φ(x) = exp(−x² / 2) / √(2π)", Dy * MultiplyAdd(X, NormalDensity, NormalProbability));

    /// <summary>The gradient where the output is at hand as well, as in networks: Φ(x) is y / x, for a division instead of an error function. Near 0 it is ½.</summary>
    public static readonly Kernel GradientFromBoth = new(
        "GeluGradient", KernelShape.Gradient, [X, Y, Dy], "dx = dy ∘ (y / x + x φ(x)), φ(x) = exp(−x² / 2) / √(2π)",
        [new Map("dx = dy ∘ (Φ(x) + x φ(x)), Φ(x) = y / x", Kernel.Output, Dy * MultiplyAdd(X, NormalDensity, WhereGreater(X * X, NearZero, Y / X, 0.5)))]);

    /// <summary>Squares of what rounds Φ(x) to ½ in double, still a normal number in float.</summary>
    private const double NearZero = 1e-36;

    private static Expr NormalProbability => MultiplyAdd(0.5, Erf(X * InverseSqrt2), 0.5);

    private static Expr NormalDensity => InverseSqrt2Pi * ExpNonPositive(-0.5 * X * X);
}
