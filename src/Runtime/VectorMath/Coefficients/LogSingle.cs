using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// log(1 + f) = f − ½ f² + f³ P(f) for f in ±⅓, P(f) = P0 + P1 f + … + P8 f⁸, the minimax fit (Remez exchange) with a relative
/// error of the logarithm of 2^−30.
/// </summary>
internal static class LogSingle
{
    /// <summary>The largest f, ⅓.</summary>
    public const float LargestFraction = 1f / 3;

    /// <summary>ln 2 in its upper 15 bits, so that a product with an exponent (8 bits) is exact, and the rest.</summary>
    public const float Ln2High = 0.693145751953125f;

    public const float Ln2Low = 1.42860677e-6f;

    public const float P0 = 0.33333334f;
    public const float P1 = -0.2499982f;
    public const float P2 = 0.19999598f;
    public const float P3 = -0.16679579f;
    public const float P4 = 0.14304455f;
    public const float P5 = -0.12195774f;
    public const float P6 = 0.107542604f;
    public const float P7 = -0.12845078f;
    public const float P8 = 0.12007047f;

    /// <summary>P0 … P8 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly float P => ref MemoryMarshal.GetReference<float>(
    [
        P0, P0, P0, P0, P0, P0, P0, P0, P0, P0, P0, P0, P0, P0, P0, P0,
        P1, P1, P1, P1, P1, P1, P1, P1, P1, P1, P1, P1, P1, P1, P1, P1,
        P2, P2, P2, P2, P2, P2, P2, P2, P2, P2, P2, P2, P2, P2, P2, P2,
        P3, P3, P3, P3, P3, P3, P3, P3, P3, P3, P3, P3, P3, P3, P3, P3,
        P4, P4, P4, P4, P4, P4, P4, P4, P4, P4, P4, P4, P4, P4, P4, P4,
        P5, P5, P5, P5, P5, P5, P5, P5, P5, P5, P5, P5, P5, P5, P5, P5,
        P6, P6, P6, P6, P6, P6, P6, P6, P6, P6, P6, P6, P6, P6, P6, P6,
        P7, P7, P7, P7, P7, P7, P7, P7, P7, P7, P7, P7, P7, P7, P7, P7,
        P8, P8, P8, P8, P8, P8, P8, P8, P8, P8, P8, P8, P8, P8, P8, P8,
    ]);
}
