using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>How a number is scaled by 2ⁿ for n ≤ 0: by 2ⁿ⁺⁶⁴, which is normal, and then by 2⁻⁶⁴.</summary>
internal static class ScaleSingle
{
    private const float Sum = SingleFormat.RoundingShift + SingleFormat.ExponentBias + 64;
    private const float Power = 1 / (4294967296f * 4294967296f);

    /// <summary>Added to n, it leaves the bits of the exponent of 2ⁿ⁺⁶⁴ in the low end of the sum.</summary>
    public static ref readonly float Shift => ref MemoryMarshal.GetReference<float>(
        [Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum]);

    /// <summary>2⁻⁶⁴.</summary>
    public static ref readonly float Rest => ref MemoryMarshal.GetReference<float>(
        [Power, Power, Power, Power, Power, Power, Power, Power, Power, Power, Power, Power, Power, Power, Power, Power]);
}
