namespace KernelGen;

/// <summary>
/// log(1 + f) = f − (½ f² − s (½ f² + R(s²))), s = f / (2 + f), for 1 + f in √½ … √2; R(z) = R1 z + … + R7 z⁷ with an error of
/// 2^−58.45. Source: FreeBSD msun, e_log.c (Sun Microsystems, 1993).
/// </summary>
internal static class LogDouble
{
    /// <summary>The largest f, √2 − 1.</summary>
    public const double LargestFraction = 0.4142135623730951;

    /// <summary>ln 2 in its upper 33 bits, so that a product with an exponent (11 bits) is exact, and the rest.</summary>
    public const double Ln2High = 0.6931471806019545;

    public const double Ln2Low = -4.2009150726810846e-11;

    public const double R1 = 6.666666666666735130e-01;
    public const double R2 = 3.999999999940941908e-01;
    public const double R3 = 2.857142874366239149e-01;
    public const double R4 = 2.222219843214978396e-01;
    public const double R5 = 1.818357216161805012e-01;
    public const double R6 = 1.531383769920937332e-01;
    public const double R7 = 1.479819860511658591e-01;
}
