namespace KernelGen.Accuracy.Oracle;

/// <summary>The functions to about 100 bits of relative accuracy, slowly: Taylor series in double-double arithmetic.</summary>
internal static class DoubleOracle
{
    private const int Halvings = 8;

    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    private static readonly DoubleDouble TwoOverSqrtPi = new(1.1283791670955126, 1.533545961316588e-17);

    // Below this magnitude x³ is beyond the hundredth bit of x.
    private const double Tiny = 1e-18;

    public static Exact Exp(double x) =>
        double.IsNaN(x) || x == double.PositiveInfinity ? x
        : x < -2000 ? 0d
        : x > 2000 ? double.PositiveInfinity
        : Exponential(x);

    public static Exact Log(double x) => x switch
    {
        0 => double.NegativeInfinity,
        < 0 => double.NaN,
        double.NaN or double.PositiveInfinity => x,
        _ => Logarithm(x),
    };

    public static Exact Log1P(double x) => x switch
    {
        -1 => double.NegativeInfinity,
        < -1 => double.NaN,
        double.NaN or double.PositiveInfinity => x,
        _ => LogarithmOfOnePlus(x),
    };

    public static Exact Sigmoid(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (Math.Abs(x) > 2000)
        {
            return x > 0 ? 1d : 0d;
        }

        var t = Exponential(-Math.Abs(x));
        var denominator = DoubleDouble.One + Rounded(t);
        return x < 0 ? new Exact(t.Value / denominator, t.Exponent) : DoubleDouble.One / denominator;
    }

    public static Exact Tanh(double x)
    {
        if (double.IsNaN(x) || Math.Abs(x) < Tiny)
        {
            return x;
        }

        if (Math.Abs(x) > 40)
        {
            return Math.CopySign(1, x);
        }

        var m = ExponentialMinusOne(2 * Math.Abs(x));
        var tanh = m / (m + 2);
        return x < 0 ? -tanh : tanh;
    }

    public static Exact Softplus(double x)
    {
        if (double.IsNaN(x) || x > 700)
        {
            return x;
        }

        if (x < -60)
        {
            return Exp(x);
        }

        return LogarithmOfOnePlus(Rounded(Exponential(-Math.Abs(x)))) + Math.Max(x, 0);
    }

    /// <summary>2 / √π · e^(−x²) · Σ (2x²)ⁿ x / (1 · 3 · … · (2n + 1)): every term is positive.</summary>
    public static Exact Erf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (Math.Abs(x) < Tiny)
        {
            return new(TwoOverSqrtPi * Math.ScaleB(x, 200), -200);
        }

        if (Math.Abs(x) > 8)
        {
            return Math.CopySign(1, x);
        }

        var square = DoubleDouble.Product(x, x);
        var term = (DoubleDouble)x;
        var sum = term;
        for (var n = 1; Math.Abs(term.High) > Math.Abs(sum.High) * 1e-33; n++)
        {
            term = term * square * 2 / ((2 * n) + 1);
            sum += term;
        }

        return TwoOverSqrtPi * sum * Rounded(Exponential(-square));
    }

    /// <summary>e^x = 2ⁿ e^r with r = x − n ln 2.</summary>
    private static Exact Exponential(DoubleDouble x)
    {
        var n = Math.Round(x.High / Ln2.High);
        return new(DoubleDouble.One + ReducedExponentialMinusOne(x - (Ln2 * n)), (int)n);
    }

    private static DoubleDouble ExponentialMinusOne(DoubleDouble x) =>
        Math.Abs(x.High) < 0.4 ? ReducedExponentialMinusOne(x) : Rounded(Exponential(x)) - 1;

    /// <summary>e^r − 1 for small r: the Taylor series of e^(r / 2⁸) − 1, doubled up by (1 + s)² − 1 = 2 s + s².</summary>
    private static DoubleDouble ReducedExponentialMinusOne(DoubleDouble r)
    {
        r = DoubleDouble.ScaleB(r, -Halvings);
        var term = r;
        var sum = r;
        for (var k = 2; k <= 11; k++)
        {
            term = term * r / k;
            sum += term;
        }

        for (var i = 0; i < Halvings; i++)
        {
            sum = (sum * 2) + (sum * sum);
        }

        return sum;
    }

    /// <summary>One Halley step from the double's logarithm; near 1 the series, whose error is relative.</summary>
    private static DoubleDouble Logarithm(DoubleDouble a)
    {
        var distance = a - 1;
        if (Math.Abs(distance.High) < 0.1)
        {
            return LogarithmOfOnePlus(distance);
        }

        var y = Math.Log(a.High);
        var power = Exponential(y);
        var scaled = DoubleDouble.ScaleB(a, -power.Exponent);
        return (scaled - power.Value) / (scaled + power.Value) * 2 + y;
    }

    /// <summary>log(1 + x) = 2 artanh(x / (2 + x)) as a series for small x.</summary>
    private static DoubleDouble LogarithmOfOnePlus(DoubleDouble x)
    {
        if (Math.Abs(x.High) >= 0.1)
        {
            return Logarithm(DoubleDouble.One + x);
        }

        if (Math.Abs(x.High) < Tiny)
        {
            return new(x.High, x.Low - (x.High * x.High / 2));
        }

        var s = x / (x + 2);
        var square = s * s;
        var power = s;
        var sum = s;
        for (var k = 3; Math.Abs(power.High) > Math.Abs(s.High) * 1e-33; k += 2)
        {
            power *= square;
            sum += power / k;
        }

        return sum * 2;
    }

    private static DoubleDouble Rounded(Exact exact) => DoubleDouble.ScaleB(exact.Value, exact.Exponent);
}
