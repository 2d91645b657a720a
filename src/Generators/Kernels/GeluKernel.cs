using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>The Gaussian error linear unit in its erf form, and its gradient (Hendrycks and Gimpel, 2016).</summary>
internal static class GeluKernel
{
    private const double InverseSqrt2 = 0.70710678118654752440;
    private const double InverseSqrt2Pi = 0.39894228040143267794;

    private static readonly RowValue Probability = new("probability");

    public static readonly Kernel Forward = Elementwise("Gelu", "y = x Φ(x), Φ(x) = ½ (1 + erf(x / √2))", X * NormalProbability);

    public static readonly Kernel Gradient = ElementwiseGradient(
        "GeluGradient", X, "dx = dy ∘ (Φ(x) + x φ(x)), φ(x) = exp(−x² / 2) / √(2π)", Dy * MultiplyAdd(X, NormalDensity, NormalProbability));

    public static readonly Kernel WithSlope = Formula.WithSlope(
        Forward, "Φ(x) + x φ(x), φ(x) = exp(−x² / 2) / √(2π)",
        new Map("probability = Φ(x)", Probability, NormalProbability),
        new Map("y = x probability", Kernel.Output, X * Probability),
        new Map("slope = probability + x φ(x)", X, MultiplyAdd(X, NormalDensity, Probability)));

    private static Expr NormalProbability => MultiplyAdd(0.5, Erf(X * InverseSqrt2), 0.5);

    private static Expr NormalDensity => InverseSqrt2Pi * ExpNonPositive(-0.5 * X * X);
}
