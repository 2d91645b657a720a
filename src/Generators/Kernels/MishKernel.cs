using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>
/// Mish and its gradient (Misra, 2019). With e = eˣ and n = e² + 2 e, tanh(softplus(x)) is n / (n + 2): one exponential and one division, and nothing cancels.
/// </summary>
internal static class MishKernel
{
    /// <summary>From here on n / (n + 2) is 1 to the last digit of a double, and e² is still a number in float.</summary>
    private const double Saturation = 40;

    private static readonly RowValue Bounded = new("bounded");
    private static readonly RowValue Exponential = new("exp");
    private static readonly RowValue Numerator = new("numerator");
    private static readonly RowValue Inverse = new("inverse");

    private static readonly IReadOnlyList<Map> UpToNumerator =
        [
            new("bounded = min(x, 40), where tanh(softplus(x)) is 1", Bounded, Smaller(Saturation, X)),
            new("exp = exp(bounded)", Exponential, Exp(Bounded)),
            new("tanh(softplus(x)) = numerator / (numerator + 2)", Numerator, MultiplyAdd(Exponential, Exponential, Exponential + Exponential)),
        ];

    public static readonly Kernel Forward = new(
        "Mish", KernelShape.Map, [X], "y = x tanh(softplus(x))",
        [
            .. UpToNumerator,
            new Map("y = x tanh(softplus(x))", Kernel.Output, X * (Numerator / (Numerator + 2))),
        ]);

    /// <summary>σ(x) (1 − t²) is 4 e (1 + e) / (n + 2)².</summary>
    public static readonly Kernel Gradient = new(
        "MishGradient", KernelShape.Gradient, [X, Dy], "dx = dy ∘ (t + x σ(x) (1 − t²)), t = tanh(softplus(x))",
        [
            .. UpToNumerator,
            new Map("inverse = 1 / (numerator + 2)", Inverse, 1 / (Numerator + 2)),
            new Map(
                "dx = dy ∘ (t + x σ(x) (1 − t²)), where σ(x) (1 − t²) = 4 (exp² + exp) inverse²", Kernel.Output,
                Dy * (Inverse * MultiplyAdd(4 * Bounded * MultiplyAdd(Exponential, Exponential, Exponential), Inverse, Numerator))),
        ]);
}
