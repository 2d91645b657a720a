namespace KernelGen;

/// <summary>The IEEE 754 binary32 format, as VectorMath takes numbers apart.</summary>
internal static class SingleFormat
{
    public const int MantissaBits = 23;

    public const int MantissaMask = (1 << MantissaBits) - 1;

    public const float ExponentBias = 127;

    /// <summary>1.5 · 2²³: x + it − it is x rounded to the nearest whole number (ties to even) for |x| ≤ 2²².</summary>
    public const float RoundingShift = 12582912f;

    /// <summary>The bits of 1, an exponent of 0.</summary>
    public const int OneBits = (int)ExponentBias << MantissaBits;

    public const float SmallestNormal = 1.17549435e-38f;

    /// <summary>2²³ makes every subnormal number normal.</summary>
    public const float SubnormalScale = 8388608f;

    /// <summary>Where the mantissas of logarithms begin, ⅔, so that 1 lies in the middle of ⅔ … 4⁄3.</summary>
    public const int TwoThirdsBits = 0x3f2aaaab;

    /// <summary>How often a table of coefficients repeats each: over 64 bytes, the largest vector.</summary>
    public const nuint Repeats = 16;
}
