namespace KernelGen.Accuracy.Oracle;

/// <summary>The functions of a float in double arithmetic: right to far less than a hundredth of a float's last place, and fast.</summary>
internal static class SingleOracle
{
    private const double TwoOverSqrtPi = 1.1283791670955126;

    public static double Exp(float x) => Math.Exp(x);

    public static double Log(float x) => Math.Log(x);

    public static double Log1P(float x) => LogOfOnePlus(x);

    public static double Sigmoid(float x) => 1 / (1 + Math.Exp(-(double)x));

    public static double Tanh(float x) => Math.Tanh(x);

    public static double Softplus(float x) => Math.Max((double)x, 0) + LogOfOnePlus(Math.Exp(-Math.Abs((double)x)));

    /// <summary>2 / √π · e^(−x²) · Σ (2x²)ⁿ x / (1 · 3 · … · (2n + 1)): every term is positive.</summary>
    public static double Erf(float x)
    {
        if (Math.Abs(x) > 6)
        {
            return Math.CopySign(1, (double)x);
        }

        var square = (double)x * x;
        double term = x;
        var sum = term;
        for (var n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17; n++)
        {
            term *= 2 * square / ((2 * n) + 1);
            sum += term;
        }

        return TwoOverSqrtPi * sum * Math.Exp(-square);
    }

    /// <summary>log u · x / (u − 1) with u = 1 + x rounded: the errors of both factors cancel (Hewlett-Packard, HP-15C Advanced Functions Handbook, 1982).</summary>
    private static double LogOfOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }
}
