using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// erf x = x + x A(x²) for |x| &lt; 1, a relative error of 2^−29.6; 1 − exp(z B(z)), z = −x, from there to 4, of 2^−31.4, where erf x
/// rounds to 1. Both are minimax fits (Remez exchange) of erf x / x − 1 and log(erfc x) / −x.
/// </summary>
internal static class ErfSingle
{
    /// <summary>The negative of an argument beyond which nothing changes.</summary>
    public const float Smallest = -4f;

    public const float A0 = 0.12837917f;
    public const float A1 = -0.37612626f;
    public const float A2 = 0.112835854f;
    public const float A3 = -0.026853811f;
    public const float A4 = 0.0051883273f;
    public const float A5 = -0.0008010192f;
    public const float A6 = 7.853855e-05f;

    public const float B0 = 1.1286972f;
    public const float B1 = -0.6349583f;
    public const float B2 = 0.1065491f;
    public const float B3 = 0.024025504f;
    public const float B4 = 0.003764659f;
    public const float B5 = 0.00035233202f;
    public const float B6 = 1.41338405e-05f;

    /// <summary>A0 … A6 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly float A => ref MemoryMarshal.GetReference<float>(
    [
        A0, A0, A0, A0, A0, A0, A0, A0, A0, A0, A0, A0, A0, A0, A0, A0,
        A1, A1, A1, A1, A1, A1, A1, A1, A1, A1, A1, A1, A1, A1, A1, A1,
        A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2,
        A3, A3, A3, A3, A3, A3, A3, A3, A3, A3, A3, A3, A3, A3, A3, A3,
        A4, A4, A4, A4, A4, A4, A4, A4, A4, A4, A4, A4, A4, A4, A4, A4,
        A5, A5, A5, A5, A5, A5, A5, A5, A5, A5, A5, A5, A5, A5, A5, A5,
        A6, A6, A6, A6, A6, A6, A6, A6, A6, A6, A6, A6, A6, A6, A6, A6,
    ]);

    /// <summary>B0 … B6 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly float B => ref MemoryMarshal.GetReference<float>(
    [
        B0, B0, B0, B0, B0, B0, B0, B0, B0, B0, B0, B0, B0, B0, B0, B0,
        B1, B1, B1, B1, B1, B1, B1, B1, B1, B1, B1, B1, B1, B1, B1, B1,
        B2, B2, B2, B2, B2, B2, B2, B2, B2, B2, B2, B2, B2, B2, B2, B2,
        B3, B3, B3, B3, B3, B3, B3, B3, B3, B3, B3, B3, B3, B3, B3, B3,
        B4, B4, B4, B4, B4, B4, B4, B4, B4, B4, B4, B4, B4, B4, B4, B4,
        B5, B5, B5, B5, B5, B5, B5, B5, B5, B5, B5, B5, B5, B5, B5, B5,
        B6, B6, B6, B6, B6, B6, B6, B6, B6, B6, B6, B6, B6, B6, B6, B6,
    ]);
}
