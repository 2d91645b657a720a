namespace KernelGen;

/// <summary>The IEEE 754 binary64 format, as VectorMath takes numbers apart.</summary>
internal static class DoubleFormat
{
    public const int MantissaBits = 52;

    public const long MantissaMask = (1L << MantissaBits) - 1;

    public const double ExponentBias = 1023;

    /// <summary>1.5 · 2⁵²: x + it − it is x rounded to the nearest whole number (ties to even) for |x| ≤ 2⁵¹.</summary>
    public const double RoundingShift = 6755399441055744d;

    public const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>2⁵² makes every subnormal number normal.</summary>
    public const double SubnormalScale = 4503599627370496d;

    public const long OneBits = 0x3ff0000000000000;

    /// <summary>Where the mantissas of logarithms begin, √½.</summary>
    public const long SqrtHalfBits = 0x3fe6a09e667f3bcd;

    /// <summary>How often a table of coefficients repeats each: over 64 bytes, the largest vector.</summary>
    public const nuint Repeats = 8;
}
