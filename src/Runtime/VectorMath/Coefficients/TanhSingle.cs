using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// tanh x = x + x³ T(x²) for |x| ≤ 0.55, T(s) = T0 + T1 s + … + T4 s⁴, the minimax fit (Remez exchange) with a relative error of 2^−29.7.
/// </summary>
internal static class TanhSingle
{
    private const float Middle = 0.55f;
    private const float Square = Middle * Middle;

    /// <summary>
    /// The square of where tanh is ½, from which on 1 − 2 / (e^(2x) + 1) has the smaller quotient: ½ log 3, rounded up. Below it, squares are smaller.
    /// </summary>
    public static ref readonly float MiddleSquare => ref MemoryMarshal.GetReference<float>(
        [Square, Square, Square, Square, Square, Square, Square, Square, Square, Square, Square, Square, Square, Square, Square, Square]);

    /// <summary>Minus twice an argument where tanh rounds to 1.</summary>
    public const float Smallest = -20f;

    /// <summary>Added to n, it leaves the bits of −2ⁿ's exponent and sign in the low end of the sum.</summary>
    public const float Shift = SingleFormat.RoundingShift + SingleFormat.ExponentBias + 256;

    public const float T0 = -0.33333316f;
    public const float T1 = 0.13332544f;
    public const float T2 = -0.053847548f;
    public const float T3 = 0.021050714f;
    public const float T4 = -0.0062428485f;

    /// <summary>T0 … T4 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly float T => ref MemoryMarshal.GetReference<float>(
    [
        T0, T0, T0, T0, T0, T0, T0, T0, T0, T0, T0, T0, T0, T0, T0, T0,
        T1, T1, T1, T1, T1, T1, T1, T1, T1, T1, T1, T1, T1, T1, T1, T1,
        T2, T2, T2, T2, T2, T2, T2, T2, T2, T2, T2, T2, T2, T2, T2, T2,
        T3, T3, T3, T3, T3, T3, T3, T3, T3, T3, T3, T3, T3, T3, T3, T3,
        T4, T4, T4, T4, T4, T4, T4, T4, T4, T4, T4, T4, T4, T4, T4, T4,
    ]);
}
