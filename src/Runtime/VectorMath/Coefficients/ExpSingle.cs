using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// exp x = 2ⁿ eʳ, eʳ in ¾ … 1½; eʳ = 1 + (r + r² q(r)), q(r) = C2 + C3 r + … + C6 r⁴, the minimax fit of (eʳ − 1 − r) / r²
/// with a relative error of eʳ of 2^−28.3.
/// </summary>
internal static class ExpSingle
{
    /// <summary>exp overflows from 88.722839 on; beyond this argument nothing changes.</summary>
    public const float Largest = 89f;

    /// <summary>exp rounds to 0 from −103.97208 on; beyond this argument nothing changes.</summary>
    public const float Smallest = -104f;

    /// <summary>1 / ln 2.</summary>
    public const float Log2E = 1.44269502f;

    private const float Middle = -0.08496250f;
    private const float Reciprocal = Log2E;
    private const float High = MinusLn2High;
    private const float Low = MinusLn2Low;

    /// <summary>½ − log₂ 1½: x / ln 2 plus this, rounded, is n.</summary>
    public static ref readonly float MinusMiddle => ref MemoryMarshal.GetReference<float>(
        [Middle, Middle, Middle, Middle, Middle, Middle, Middle, Middle, Middle, Middle, Middle, Middle, Middle, Middle, Middle, Middle]);

    /// <summary>−ln 2 in its upper 15 bits, so that a product with n (8 bits) is exact, and the rest.</summary>
    public const float MinusLn2High = -0.693145751953125f;

    public const float MinusLn2Low = -1.42860677e-6f;

    /// <summary>1 / ln 2, −ln 2 in its upper bits, and the rest, as a table.</summary>
    public static ref readonly float Ln2 => ref MemoryMarshal.GetReference<float>(
    [
        Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal, Reciprocal,
        High, High, High, High, High, High, High, High, High, High, High, High, High, High, High, High,
        Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low, Low,
    ]);

    /// <summary>Where the table has 1.</summary>
    public const nuint One = 5 * SingleFormat.Repeats;

    public const float C2 = 0.5f;
    public const float C3 = 0.16666533f;
    public const float C4 = 0.041661244f;
    public const float C5 = 0.0083645396f;
    public const float C6 = 0.0014471508f;

    /// <summary>C2 … C6 and 1 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly float C => ref MemoryMarshal.GetReference<float>(
    [
        C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2, C2,
        C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3, C3,
        C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4, C4,
        C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5, C5,
        C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6, C6,
        1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f, 1f,
    ]);
}
