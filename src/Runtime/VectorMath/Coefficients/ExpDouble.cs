using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// exp x = 2ⁿ eʳ, eʳ in ¾ … 1½; eʳ = 1 + (r + r² q(r)), q(r) = C2 + C3 r + … + C12 r¹⁰, the minimax fit of (eʳ − 1 − r) / r²
/// (Remez exchange) with a relative error of eʳ of 2^−64.
/// </summary>
internal static class ExpDouble
{
    /// <summary>exp overflows from 709.782713 on; beyond this argument nothing changes.</summary>
    public const double Largest = 710;

    /// <summary>exp rounds to 0 from −745.133220 on; beyond this argument nothing changes.</summary>
    public const double Smallest = -746;

    private const double Reciprocal = 1.4426950408889634;
    private const double Middle = -0.08496250072115618;
    private const double High = -0.6931471806019545;
    private const double Low = 4.2009150726810846e-11;

    /// <summary>1 / ln 2.</summary>
    public static ref readonly double Log2E => ref MemoryMarshal.GetReference<double>(
        [Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal]);

    /// <summary>½ − log₂ 1½: x / ln 2 plus this, rounded, is n.</summary>
    public static ref readonly double MinusMiddle => ref MemoryMarshal.GetReference<double>(
        [Middle, Middle, Middle, Middle, Middle, Middle, Middle, Middle]);

    /// <summary>−ln 2 in its upper 33 bits, so that a product with n (11 bits) is exact.</summary>
    public static ref readonly double MinusLn2High => ref MemoryMarshal.GetReference<double>(
        [High, High, High, High, High, High, High, High]);

    /// <summary>The rest of −ln 2.</summary>
    public static ref readonly double MinusLn2Low => ref MemoryMarshal.GetReference<double>(
        [Low, Low, Low, Low, Low, Low, Low, Low]);

    /// <summary>Where the table has 1.</summary>
    public const nuint One = 11 * DoubleFormat.Repeats;

    public const double C2 = 0.5;
    public const double C3 = 0.16666666666666843;
    public const double C4 = 0.041666666666669724;
    public const double C5 = 0.008333333333209821;
    public const double C6 = 0.0013888888887664509;
    public const double C7 = 0.00019841270152018905;
    public const double C8 = 2.4801588264287145e-05;
    public const double C9 = 2.7556965702856566e-06;
    public const double C10 = 2.7558233576191935e-07;
    public const double C11 = 2.52178297477893e-08;
    public const double C12 = 1.9876562314471166e-09;

    /// <summary>C2 … C12 and 1 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly double C => ref MemoryMarshal.GetReference<double>(
    [
        C2, C2, C2, C2, C2, C2, C2, C2,
        C3, C3, C3, C3, C3, C3, C3, C3,
        C4, C4, C4, C4, C4, C4, C4, C4,
        C5, C5, C5, C5, C5, C5, C5, C5,
        C6, C6, C6, C6, C6, C6, C6, C6,
        C7, C7, C7, C7, C7, C7, C7, C7,
        C8, C8, C8, C8, C8, C8, C8, C8,
        C9, C9, C9, C9, C9, C9, C9, C9,
        C10, C10, C10, C10, C10, C10, C10, C10,
        C11, C11, C11, C11, C11, C11, C11, C11,
        C12, C12, C12, C12, C12, C12, C12, C12,
        1d, 1d, 1d, 1d, 1d, 1d, 1d, 1d,
    ]);
}
