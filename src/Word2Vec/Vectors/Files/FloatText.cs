using System.Globalization;

namespace KernelGen.Word2Vec.Vectors;

/// <summary>Reads decimal numbers as the float nearest to them, ties to even, as <see cref="float.Parse(string)"/> does and several times as fast.</summary>
internal static class FloatText
{
    /// <summary>Digits whose number has room in 64 bits.</summary>
    private const int MostDigits = 19;

    /// <summary>Whole numbers up to here are doubles.</summary>
    private const ulong LargestWhole = 1UL << 53;

    /// <summary>The bits that a double has and a float has not, and of those the first alone: a double between two floats, equally far from both.</summary>
    private const ulong LostBits = (1UL << 29) - 1;
    private const ulong Halfway = 1UL << 28;

    /// <summary>Powers of ten that are doubles.</summary>
    private static ReadOnlySpan<double> Powers =>
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Reads a number that takes up all of the text. "nan" and "inf" in any case are numbers too.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out float value) =>
        TryParseShort(text, out value) || float.TryParse(text, NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite), CultureInfo.InvariantCulture, out value) || TryParseSpecial(text, out value);

    // digits · 10ᵖ with both exact has one rounding to double, and the second one to float does no harm unless the first ended halfway between two floats. Powers
    // down to 10⁻²² leave no result that is subnormal as a float.
    private static bool TryParseShort(ReadOnlySpan<byte> text, out float value)
    {
        value = 0;
        var i = 0;
        var isNegative = text.Length > 0 && text[0] == (byte)'-';
        i += isNegative ? 1 : 0;
        ulong digits = 0;
        int count = 0, power = 0;
        for (; i < text.Length && (uint)(text[i] - '0') <= 9; i++, count++)
            digits = (10 * digits) + (uint)(text[i] - '0');

        if (i < text.Length && text[i] == (byte)'.')
        {
            var point = ++i;
            for (; i < text.Length && (uint)(text[i] - '0') <= 9; i++, count++)
                digits = (10 * digits) + (uint)(text[i] - '0');
            power = point - i;
        }

        if (count is 0 or > MostDigits || digits > LargestWhole || (i < text.Length && !TryParsePower(text[i..], ref power)))
            return false;
        if (power is < -22 or > 22)
            return false;

        var wide = power < 0 ? digits / Powers[-power] : digits * Powers[power];
        if ((BitConverter.DoubleToUInt64Bits(wide) & LostBits) == Halfway)
            return false;

        value = (float)(isNegative ? -wide : wide);
        return true;
    }

    private static bool TryParsePower(ReadOnlySpan<byte> text, ref int power)
    {
        if (text.Length < 2 || (text[0] | 0x20) != 'e')
            return false;

        var i = text[1] is (byte)'-' or (byte)'+' ? 2 : 1;
        if (text.Length - i is < 1 or > 3)
            return false;

        var written = 0;
        for (; i < text.Length; i++)
        {
            if ((uint)(text[i] - '0') > 9)
                return false;
            written = (10 * written) + (text[i] - '0');
        }

        power += text[1] == (byte)'-' ? -written : written;
        return true;
    }

    /// <summary>What C and Python print for numbers that are none.</summary>
    private static bool TryParseSpecial(ReadOnlySpan<byte> text, out float value)
    {
        value = float.NaN;
        var bare = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        return System.Text.Ascii.EqualsIgnoreCase(bare, "nan"u8) || System.Text.Ascii.EqualsIgnoreCase(bare, "inf"u8);
    }
}
