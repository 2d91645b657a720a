namespace KernelGen.Generators.Kernels;

/// <summary>The vocabulary in which kernel files are written; imported with <c>using static</c>.</summary>
internal static class Formula
{
    public static readonly RowValue X = new("x");

    public static readonly RowValue Y = new("y");

    /// <summary>The upstream gradient.</summary>
    public static readonly RowValue Dy = new("dy");

    public static Expr Exp(Expr x) => new Apply(Function.Exp, x);

    /// <summary>exp x where x ≤ 0, as beside a maximum: the same bits in fewer steps.</summary>
    public static Expr ExpNonPositive(Expr x) => new Apply(Function.ExpNonPositive, x);

    /// <summary>log(1 + x) where x is from 0 to 2¹²⁶ (2¹⁰²² for double), as a sum of exponentials beside a maximum: the same bits in fewer steps.</summary>
    public static Expr Log1PNonNegative(Expr x) => new Apply(Function.Log1PNonNegative, x);

    public static Expr Sigmoid(Expr x) => new Apply(Function.Sigmoid, x);

    public static Expr Tanh(Expr x) => new Apply(Function.Tanh, x);

    public static Expr Softplus(Expr x) => new Apply(Function.Softplus, x);

    public static Expr Erf(Expr x) => new Apply(Function.Erf, x);

    /// <summary>The larger of two; where one is NaN or both are zeros, the second.</summary>
    public static Expr Larger(Expr a, Expr b) => new Apply(Function.Max, a, b);

    /// <summary>The smaller of two; where one is NaN or both are zeros, the second.</summary>
    public static Expr Smaller(Expr a, Expr b) => new Apply(Function.Min, a, b);

    /// <summary>a × b + c, rounded once wherever the hardware can.</summary>
    public static Expr MultiplyAdd(Expr a, Expr b, Expr c) => new Apply(Function.MultiplyAdd, a, b, c);

    public static Expr WhereEqual(Expr left, Expr right, Expr then, Expr otherwise) => new Choose(Comparison.Equal, left, right, then, otherwise);

    public static Expr WhereGreater(Expr left, Expr right, Expr then, Expr otherwise) => new Choose(Comparison.Greater, left, right, then, otherwise);

    /// <summary>A kernel that computes each element by itself, from x.</summary>
    public static Kernel Elementwise(string name, string formula, Expr value) =>
        new(name, KernelShape.Map, [X], formula, [new Map(formula, Kernel.Output, value)]);

    /// <summary>A kernel that computes each element by itself, and leaves the derivative in place of x.</summary>
    public static Kernel WithSlope(Kernel forward, string slope, params Map[] passes) =>
        new($"{forward.Name}WithSlope", KernelShape.Map, [X], $"{forward.Formula}; x becomes {slope}", passes);

    /// <summary>A gradient that computes each element by itself, from what the forward pass left and the upstream gradient.</summary>
    public static Kernel ElementwiseGradient(string name, RowValue from, string formula, Expr value) =>
        new(name, KernelShape.Gradient, [from, Dy], formula, [new Map(formula, Kernel.Output, value)]);
}
