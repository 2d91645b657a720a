using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>How the quotient of sigmoid is scaled; its exponential is that of <see cref="ExpDouble"/>.</summary>
internal static class SigmoidDouble
{
    /// <summary>An argument beyond which sigmoid rounds to 1.</summary>
    public const double Largest = 60;

    /// <summary>The same as a table.</summary>
    public static ref readonly double LargestOfEach => ref MemoryMarshal.GetReference<double>(
        [Largest, Largest, Largest, Largest, Largest, Largest, Largest, Largest]);

    private const double Power = 1 / (4294967296d * 4294967296d);
    private const double Sum = DoubleFormat.RoundingShift + DoubleFormat.ExponentBias - 64;

    /// <summary>c = 2⁻⁶⁴: the denominator stays below 2¹⁰¹⁴ at the smallest argument.</summary>
    public static ref readonly double Numerator => ref MemoryMarshal.GetReference<double>(
        [Power, Power, Power, Power, Power, Power, Power, Power]);

    /// <summary>Added to n, it leaves the bits of 2ⁿ c's exponent in the low end of the sum.</summary>
    public static ref readonly double Shift => ref MemoryMarshal.GetReference<double>(
        [Sum, Sum, Sum, Sum, Sum, Sum, Sum, Sum]);
}
