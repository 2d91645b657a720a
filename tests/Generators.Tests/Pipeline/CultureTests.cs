using System.Globalization;
using KernelGen.Generators.Tests.Harness;

namespace KernelGen.Generators.Tests.Pipeline;

/// <summary>The machine's language shows in no generated character and no message.</summary>
public class CultureTests
{
    private const string Program = """
        using System;
        using KernelGen;
        static partial class Kernels
        {
            [Gelu(1234)] public static partial void Gelu(ReadOnlySpan<double> x, Span<double> destination);
            [SoftmaxCrossEntropy(1234)] public static partial float Loss(ReadOnlySpan<float> z, ReadOnlySpan<int> k, Span<float> dz);
            [Relu(-12345)] public static partial void Relu(ReadOnlySpan<float> x, Span<float> destination);
        }
        """;

    /// <summary>Finnish has another minus and another comma, Turkish another lower case of I.</summary>
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    public void TheOutputIsThatOfTheInvariantCulture(string culture) =>
        Assert.Equal(Output(CultureInfo.InvariantCulture), Output(CultureInfo.GetCultureInfo(culture, predefinedOnly: false)));

    [Fact]
    public void TheOutputIsThatOfTheInvariantCulture_WhereTheMachineKnowsNoCultures() => Assert.Equal(Output(CultureInfo.InvariantCulture), Output(Finnish()));

    // A machine without culture data gives every culture the invariant one's: what a Finn writes is spelled out, −12 345,5 in other characters.
    private static CultureInfo Finnish()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = " ";
        return culture;
    }

    private static List<string> Output(CultureInfo culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            var generation = Generation.Of(Program);
            return
            [
                .. generation.Files.Select(file => $"{file.HintName}\n{file.Text}"),
                .. generation.Diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)),
            ];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
