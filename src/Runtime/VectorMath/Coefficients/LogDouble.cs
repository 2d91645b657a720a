using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// log(1 + f) = f − (½ f² − s (½ f² + R(s²))), s = f / (2 + f), for 1 + f in √½ … √2; R(z) = R1 z + … + R7 z⁷ with an error of
/// 2^−58.45. Source: FreeBSD msun, e_log.c (Sun Microsystems, 1993).
/// </summary>
internal static class LogDouble
{
    /// <summary>Where the table has ln 2 in its upper 33 bits, so that a product with an exponent (11 bits) is exact.</summary>
    public const nuint Ln2High = 7 * DoubleFormat.Repeats;

    /// <summary>Where it has the rest of ln 2.</summary>
    public const nuint Ln2Low = 8 * DoubleFormat.Repeats;

    public const nuint Half = 9 * DoubleFormat.Repeats;

    public const nuint Two = 10 * DoubleFormat.Repeats;

    /// <summary>Where it has the largest f, √2 − 1.</summary>
    public const nuint LargestFraction = 11 * DoubleFormat.Repeats;

    public const nuint MinusHalf = 12 * DoubleFormat.Repeats;

    public const nuint One = 13 * DoubleFormat.Repeats;

    public const double R1 = 6.666666666666735130e-01;
    public const double R2 = 3.999999999940941908e-01;
    public const double R3 = 2.857142874366239149e-01;
    public const double R4 = 2.222219843214978396e-01;
    public const double R5 = 1.818357216161805012e-01;
    public const double R6 = 1.531383769920937332e-01;
    public const double R7 = 1.479819860511658591e-01;

    private const double Largest = 0.4142135623730951;
    private const double High = 0.6931471806019545;
    private const double Low = -4.2009150726810846e-11;

    /// <summary>R1 … R7 and the other constants as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly double Table => ref MemoryMarshal.GetReference<double>(
    [
        R1, R1, R1, R1, R1, R1, R1, R1,
        R2, R2, R2, R2, R2, R2, R2, R2,
        R3, R3, R3, R3, R3, R3, R3, R3,
        R4, R4, R4, R4, R4, R4, R4, R4,
        R5, R5, R5, R5, R5, R5, R5, R5,
        R6, R6, R6, R6, R6, R6, R6, R6,
        R7, R7, R7, R7, R7, R7, R7, R7,
        High, High, High, High, High, High, High, High,
        Low, Low, Low, Low, Low, Low, Low, Low,
        0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5,
        2d, 2d, 2d, 2d, 2d, 2d, 2d, 2d,
        Largest, Largest, Largest, Largest, Largest, Largest, Largest, Largest,
        -0.5, -0.5, -0.5, -0.5, -0.5, -0.5, -0.5, -0.5,
        1d, 1d, 1d, 1d, 1d, 1d, 1d, 1d,
    ]);
}
