using System.Numerics;

namespace KernelGen;

/// <summary>
/// Scalar functions that the base class library lacks or computes inaccurately, for the generic path alone. They rest on T.Exp and T.Log and
/// on nothing of the vector library, so that an error there cannot confirm itself.
/// </summary>
internal static class ScalarMath
{
    // Left of this point the continued fraction is used: the series about 0 would cancel against the ½.
    private const double TailStart = -1.25;

    private static readonly double InverseSqrtTwoPi = 1 / Math.Sqrt(2 * Math.PI);

    /// <summary>
    /// log(1 + x), accurate for tiny x: with u = 1 + x rounded, x · log u / (u − 1), in which the rounding of u cancels
    /// (Goldberg, What Every Computer Scientist Should Know About Floating-Point Arithmetic, 1991, theorem 4; the library's LogP1 loses every digit).
    /// </summary>
    internal static T Log1p<T>(T x)
        where T : IFloatingPointIeee754<T>
    {
        var u = T.One + x;
        if (u == T.One)
        {
            return x;
        }

        return T.IsPositiveInfinity(u) ? u : x * (T.Log(u) / (u - T.One));
    }

    /// <summary>1 / (1 + e^−x) by the exponential that cannot overflow: neither tail loses accuracy.</summary>
    internal static T Sigmoid<T>(T x)
        where T : IFloatingPointIeee754<T>
    {
        if (x >= T.Zero)
        {
            return T.One / (T.One + T.Exp(-x));
        }

        var e = T.Exp(x);
        return e / (T.One + e);
    }

    /// <summary>log σ(x) = min(x, 0) − log1p(e^−|x|).</summary>
    internal static T LogSigmoid<T>(T x)
        where T : IFloatingPointIeee754<T> =>
        T.Min(x, T.Zero) - Log1p(T.Exp(-T.Abs(x)));

    /// <summary>log(1 + eˣ) = max(x, 0) + log1p(e^−|x|).</summary>
    internal static T Softplus<T>(T x)
        where T : IFloatingPointIeee754<T> =>
        T.Max(x, T.Zero) + Log1p(T.Exp(-T.Abs(x)));

    /// <summary>Φ(x) = ½ (1 + erf(x / √2)), computed in double: full precision for double, float and Half, relative in the left tail too.</summary>
    internal static T NormalCdf<T>(T x)
        where T : IFloatingPointIeee754<T> =>
        T.CreateChecked(NormalCdf(double.CreateChecked(x)));

    /// <summary>φ(x) = e^(−x²/2) / √(2π), computed in double.</summary>
    internal static T NormalDensity<T>(T x)
        where T : IFloatingPointIeee754<T> =>
        T.CreateChecked(NormalDensity(double.CreateChecked(x)));

    private static double NormalCdf(double x)
    {
        if (x > -TailStart)
        {
            return 1 - NormalCdf(-x);
        }

        return x < TailStart ? NormalDensity(x) * MillsRatio(-x) : 0.5 + (NormalDensity(x) * OddSeries(x));
    }

    private static double NormalDensity(double x)
    {
        var square = x * x;
        if (double.IsInfinity(square))
        {
            return 0;
        }

        // The rounding of x² would be a relative error of x²·2⁻⁵⁴ after the exponential: the part lost is exact in a fused multiply-add.
        var lost = Math.FusedMultiplyAdd(x, x, -square);
        return Math.Exp(-0.5 * square) * (1 - (0.5 * lost)) * InverseSqrtTwoPi;
    }

    /// <summary>(Φ(x) − ½) / φ(x) = x + x³/3 + x⁵/(3·5) + … (Marsaglia, Evaluating the Normal Distribution, 2004).</summary>
    private static double OddSeries(double x)
    {
        double term = x, sum = x;
        for (var k = 3; ; k += 2)
        {
            term *= x * x / k;
            var next = sum + term;
            if (next == sum || double.IsNaN(next))
            {
                return next;
            }

            sum = next;
        }
    }

    /// <summary>Φ(−x) / φ(x) = 1 / (x + 1 / (x + 2 / (x + 3 / (x + …)))) for x &gt; 0 (Laplace), from the innermost term outwards.</summary>
    private static double MillsRatio(double x)
    {
        // Its error falls like exp(−2x√(2n)). With so many terms it is below 2⁻⁵⁶ at 1.25 and falls from there (compared with 40 digits).
        var tail = x;
        for (var n = 30 + (int)(400 / (x * x)); n > 0; n--)
        {
            tail = x + (n / tail);
        }

        return 1 / tail;
    }
}
