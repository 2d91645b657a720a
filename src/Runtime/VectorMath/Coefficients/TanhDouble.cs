using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// tanh x = x + x³ T(x²) for |x| ≤ 0.55, T(s) = T0 + T1 s + … + T10 s¹⁰, the minimax fit (Remez exchange) with a relative error of 2^−59.8.
/// </summary>
internal static class TanhDouble
{
    /// <summary>Twice the argument where tanh is ½, from which on 1 − 2 / (e^(2x) + 1) has the smaller quotient: log 3, rounded up.</summary>
    public static ref readonly double Middle => ref MemoryMarshal.GetReference<double>(
        [1.1d, 1.1d, 1.1d, 1.1d, 1.1d, 1.1d, 1.1d, 1.1d]);

    private const double Sum = DoubleFormat.RoundingShift + DoubleFormat.ExponentBias;

    /// <summary>Added to n, it leaves the bits of 2ⁿ's exponent in the low end of the sum.</summary>
    public static ref readonly double Shift => ref MemoryMarshal.GetReference<double>(
        [Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum]);

    /// <summary>Twice an argument where tanh rounds to 1.</summary>
    public const double Largest = 40;

    public const double T0 = -0.333333333333333;
    public const double T1 = 0.13333333333326516;
    public const double T2 = -0.05396825396367891;
    public const double T3 = 0.021869488383109544;
    public const double T4 = -0.00886323255139468;
    public const double T5 = 0.003592091483398991;
    public const double T6 = -0.0014555390952514875;
    public const double T7 = 0.0005884282303233825;
    public const double T8 = -0.00023333832086875638;
    public const double T9 = 8.325200672394887e-05;
    public const double T10 = -1.945350151468785e-05;

    /// <summary>T0 … T10 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly double T => ref MemoryMarshal.GetReference<double>(
    [
        T0, T0, T0, T0, T0, T0, T0, T0,
        T1, T1, T1, T1, T1, T1, T1, T1,
        T2, T2, T2, T2, T2, T2, T2, T2,
        T3, T3, T3, T3, T3, T3, T3, T3,
        T4, T4, T4, T4, T4, T4, T4, T4,
        T5, T5, T5, T5, T5, T5, T5, T5,
        T6, T6, T6, T6, T6, T6, T6, T6,
        T7, T7, T7, T7, T7, T7, T7, T7,
        T8, T8, T8, T8, T8, T8, T8, T8,
        T9, T9, T9, T9, T9, T9, T9, T9,
        T10, T10, T10, T10, T10, T10, T10, T10,
    ]);
}
