using System.Globalization;
using System.Text;
using KernelGen.Word2Vec.Vectors;

namespace KernelGen.Word2Vec.Tests.Vectors;

public class FloatTextTests
{
    [Theory]
    [InlineData("0"), InlineData("-0"), InlineData("-0.0e5"), InlineData("1"), InlineData("+1.5"), InlineData(".5"), InlineData("5."), InlineData("-.5E+1"), InlineData("1e0005")]
    [InlineData("0.1"), InlineData("1e22"), InlineData("1e-22"), InlineData("1e23"), InlineData("9007199254740993"), InlineData("12345678901234567890123")]
    [InlineData("16777217"), InlineData("16777217.0000000001"), InlineData("16777216.9999999999"), InlineData("0.000000000000000000000000000000000000000000001")]
    [InlineData("1.00000005960464477539062"), InlineData("1.000000059604644775390625"), InlineData("1.00000005960464477539063")]
    [InlineData("1.4e-45"), InlineData("7e-46"), InlineData("7.1e-46"), InlineData("1.1754943e-38"), InlineData("3.4028235e38"), InlineData("3.4028236e38"), InlineData("1e39"), InlineData("1e999"), InlineData("1e-999")]
    public void ANumber_IsTheFloatNearestToIt(string text)
    {
        Assert.True(FloatText.TryParse(Encoding.ASCII.GetBytes(text), out var value));

        Assert.Equal(Bits(float.Parse(text, CultureInfo.InvariantCulture)), Bits(value));
    }

    [Fact]
    public void RandomNumbersInEveryNotation_AreThoseOfTheBaseLibrary()
    {
        var random = new KernelRandom(7);
        string[] formats = ["R", "G9", "G17", "F6", "F10", "E3", "E8", "E16", "0.000000000000"];
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.UInt32BitsToSingle((uint)random.NextUInt64());
            if (!float.IsFinite(value))
                continue;

            // Beside floats, what lies near the middle between two of them.
            var between = value + (0.5 * ((double)MathF.BitIncrement(value) - value) * (1 + (random.Next(3) - 1) * 1e-9));
            foreach (var text in formats.SelectMany(format => new[] { value.ToString(format, CultureInfo.InvariantCulture), between.ToString(format, CultureInfo.InvariantCulture) }))
            {
                Assert.True(FloatText.TryParse(Encoding.ASCII.GetBytes(text), out var parsed), text);
                Assert.True(Bits(float.Parse(text, CultureInfo.InvariantCulture)) == Bits(parsed), text);
            }
        }
    }

    [Theory]
    [InlineData(""), InlineData("-"), InlineData("."), InlineData("e5"), InlineData("1e"), InlineData("1e+"), InlineData("1,5"), InlineData("1.2.3"), InlineData("0x1"), InlineData("--1"), InlineData("1e5.5"), InlineData("(1)"), InlineData("nano"), InlineData("1 ")]
    public void WhatIsNoNumber_IsRefused(string text) => Assert.False(FloatText.TryParse(Encoding.ASCII.GetBytes(text), out _));

    [Theory]
    [InlineData("nan"), InlineData("-nan"), InlineData("NaN"), InlineData("inf"), InlineData("-Inf"), InlineData("Infinity"), InlineData("-infinity")]
    public void WhatCAndPythonPrintForNumbersThatAreNone_IsNotFinite(string text)
    {
        Assert.True(FloatText.TryParse(Encoding.ASCII.GetBytes(text), out var value));

        Assert.False(float.IsFinite(value));
    }

    private static int Bits(float value) => BitConverter.SingleToInt32Bits(value);
}
