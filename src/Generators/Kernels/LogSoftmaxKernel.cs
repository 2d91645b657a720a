using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>Log-softmax and its gradient, and the logarithm of a sum of exponentials that cross-entropy shares.</summary>
internal static class LogSoftmaxKernel
{
    public static readonly ScalarValue Max = new("max");

    /// <summary>The sum of the exponentials of all but the maximal elements.</summary>
    public static readonly ScalarValue Rest = new("rest");

    /// <summary>How often the maximum occurs, exp(0) = 1 each; NaN where it is infinite.</summary>
    public static readonly ScalarValue Maxima = new("maxima");

    /// <summary>log Σ exp(x − max).</summary>
    public static readonly ScalarValue LogSum = new("logSum");

    private static readonly ScalarValue Count = new("count");

    private static readonly ScalarValue Total = new("total");

    public static readonly Kernel Forward = new(
        "LogSoftmax", KernelShape.Map, [X], "y = (x − max x) − log Σ exp(x − max x)",
        [
            .. LogSumExp(X, new RowValue("exp")),
            new Map("y = (x − max) − logSum", Kernel.Output, X - Max - LogSum),
        ]);

    public static readonly Kernel Gradient = new(
        "LogSoftmaxGradient", KernelShape.Gradient, [Y, Dy], "dx = dy − exp(y) · Σ dy",
        [
            new Reduce("total = Σ dy", Total, Fold.Sum, Dy),
            new Map("dx = dy − exp(y) · total", Kernel.Output, MultiplyAdd(Exp(Y), -Total, Dy)),
        ]);

    /// <summary>
    /// The passes that leave <see cref="LogSum"/>. The logarithm is log1p of the sum without one maximal term, whose exponential is exactly
    /// 1: the logarithm of the whole sum would lose every digit of a confident row. A row whose maximum is infinite becomes NaN through ∞ − ∞.
    /// </summary>
    public static IReadOnlyList<Pass> LogSumExp(RowValue x, RowValue exponential) =>
        [
            new Reduce($"max = max {x.Name}", Max, Fold.Max, x),
            new Map($"exp = exp({x.Name} − max)", exponential, ExpNonPositive(x - Max)),
            new Reduce("count: how often the maximum occurs", Count, Fold.Count, WhereEqual(x, Max, 1, 0)),
            new Reduce("rest = Σ exp without the maximal terms, each of which is 1", Rest, Fold.Sum, WhereEqual(x, Max, 0, exponential)),
            new Let("maxima = count, NaN where the maximum is infinite", Maxima, Count + (Max - Max)),
            new Let("logSum = log Σ exp = log1p(rest + maxima − 1)", LogSum, Log1PNonNegative(Rest + (Maxima - 1))),
        ];
}
