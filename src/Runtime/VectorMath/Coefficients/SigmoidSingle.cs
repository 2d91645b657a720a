using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// e⁻ʳ = 1 − (r + r² q(r)) for |r| ≤ ½ ln 2, q(r) = C2 + C3 r + … + C6 r⁴, the minimax fit with a relative error of e⁻ʳ of 2^−28.
/// </summary>
internal static class SigmoidSingle
{
    /// <summary>An argument beyond which sigmoid rounds to 1.</summary>
    public const float Largest = 60f;

    /// <summary>c = 2⁻³²: the denominator stays below 2¹²⁰ at the smallest argument, and 2ⁿ c is normal at the largest.</summary>
    public const float Numerator = 1f / (1L << 32);

    /// <summary>Added to n, it leaves the bits of −2ⁿ c's exponent and sign in the low end of the sum.</summary>
    public const float Shift = SingleFormat.RoundingShift + SingleFormat.ExponentBias - 32 + 256;

    private const float Reciprocal = -ExpSingle.Log2E;
    private const float High = -ExpSingle.MinusLn2High;
    private const float Low = -ExpSingle.MinusLn2Low;

    /// <summary>−1 / ln 2, ln 2 in its upper bits, the rest, and the shift, as a table.</summary>
    public static ref readonly float Ln2 => ref MemoryMarshal.GetReference<float>(
    [
        Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal,
        High, High, High, High, High, High, High, High, High, High, High, High, High, High, High, High,
        Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low,
        Shift, Shift, Shift, Shift, Shift, Shift, Shift, Shift, Shift, Shift, Shift, Shift, Shift, Shift, Shift, Shift,
    ]);

    public const float C2 = -0.49999991f;
    public const float C3 = 0.16666514f;
    public const float C4 = -0.0416684f;
    public const float C5 = 0.008368885f;
    public const float C6 = -0.0013812723f;

    /// <summary>C2 … C6 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly float C => ref MemoryMarshal.GetReference<float>(
    [
        C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2,
        C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3,
        C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4,
        C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5,
        C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6,
    ]);
}
