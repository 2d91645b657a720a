using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// How a number is scaled by 2ⁿ: by 2ʰ and 2ⁿ⁻ʰ with h = n / 2, rounded; for n ≤ 0 by 2ⁿ⁺⁶⁴, which is normal, and then by 2⁻⁶⁴.
/// </summary>
internal static class ScaleDouble
{
    private const double Rounding = DoubleFormat.RoundingShift;
    private const double Bias = DoubleFormat.ExponentBias;
    private const double Biased = DoubleFormat.RoundingShift + DoubleFormat.ExponentBias;
    private const double Sum = DoubleFormat.RoundingShift + DoubleFormat.ExponentBias + 64;
    private const double Power = 1 / (4294967296d * 4294967296d);

    /// <summary>½.</summary>
    public static ref readonly double Half => ref MemoryMarshal.GetReference<double>(
        [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);

    /// <summary>Added to ½ n, it leaves h in the low end of the sum.</summary>
    public static ref readonly double RoundingShift => ref MemoryMarshal.GetReference<double>(
        [Rounding, Rounding, Rounding, Rounding, Rounding, Rounding, Rounding, Rounding]);

    /// <summary>Added to that sum, it leaves the bits of the exponent of 2ʰ there.</summary>
    public static ref readonly double ExponentBias => ref MemoryMarshal.GetReference<double>(
        [Bias, Bias, Bias, Bias, Bias, Bias, Bias, Bias]);

    /// <summary>Both: added to n − h, it leaves the bits of the exponent of 2ⁿ⁻ʰ in the low end of the sum.</summary>
    public static ref readonly double BiasedShift => ref MemoryMarshal.GetReference<double>(
        [Biased, Biased, Biased, Biased, Biased, Biased, Biased, Biased]);

    /// <summary>Added to n, it leaves the bits of the exponent of 2ⁿ⁺⁶⁴ in the low end of the sum.</summary>
    public static ref readonly double Shift => ref MemoryMarshal.GetReference<double>(
        [Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum]);

    /// <summary>2⁻⁶⁴.</summary>
    public static ref readonly double Rest => ref MemoryMarshal.GetReference<double>(
        [Power, Power, Power, Power, Power, Power, Power, Power]);
}
