namespace KernelGen;

/// <summary>How the quotient of sigmoid is scaled; its exponential is that of <see cref="ExpDouble"/>.</summary>
internal static class SigmoidDouble
{
    /// <summary>An argument beyond which sigmoid rounds to 1.</summary>
    public const double Largest = 60;

    /// <summary>c = 2⁻⁶⁴: the denominator stays below 2¹⁰¹⁴ at the smallest argument.</summary>
    public const double Numerator = 1 / (4294967296d * 4294967296d);

    /// <summary>Added to n, it leaves the bits of 2ⁿ c's exponent in the low end of the sum.</summary>
    public const double Shift = DoubleFormat.RoundingShift + DoubleFormat.ExponentBias - 64;
}
