using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>How a number is scaled by 2ⁿ for n ≤ 0: by 2ⁿ⁺⁶⁴, which is normal, and then by 2⁻⁶⁴.</summary>
internal static class ScaleDouble
{
    private const double Sum = DoubleFormat.RoundingShift + DoubleFormat.ExponentBias + 64;
    private const double Power = 1 / (4294967296d * 4294967296d);

    /// <summary>Added to n, it leaves the bits of the exponent of 2ⁿ⁺⁶⁴ in the low end of the sum.</summary>
    public static ref readonly double Shift => ref MemoryMarshal.GetReference<double>(
        [Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum]);

    /// <summary>2⁻⁶⁴.</summary>
    public static ref readonly double Rest => ref MemoryMarshal.GetReference<double>(
        [Power, Power, Power, Power, Power, Power, Power, Power]);
}
