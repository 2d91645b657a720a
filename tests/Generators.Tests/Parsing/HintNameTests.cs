using KernelGen.Generators.Parsing;

namespace KernelGen.Generators.Tests.Parsing;

public class HintNameTests
{
    [Fact]
    public void AHintNameReadsLikeTheDeclaration() => Assert.Matches(@"^Demo\.Kernels\.Softmax\.[0-9a-f]{8}\.g\.cs$", HintName.Of("Demo.Kernels.Softmax", ""));

    [Fact]
    public void NestingAndArityCannotBeTakenForEachOther() => Assert.StartsWith("Outer-2-Inner_.", HintName.Of("Outer`2+Inner_", ""), StringComparison.Ordinal);

    [Fact]
    public void WhatIsNoLetterOfAsciiIsWrittenAsItsNumber() => Assert.StartsWith("{03c3}{0301}.", HintName.Of("σ\u0301", ""), StringComparison.Ordinal);

    // The same text gives the same name in every process: FNV-1a of UTF-16 units, computed by hand for one letter and the separator.
    [Fact]
    public void TheHashIsFixed()
    {
        const uint prime = 16777619;
        var expected = unchecked((((2166136261u ^ 'a') * prime) ^ '\n') * prime);
        Assert.Equal($"a.{expected:x8}.g.cs", HintName.Of("a", ""));
    }

    [Theory]
    [InlineData("Net", "", "net", "")]
    [InlineData("DigitNet", "", "Digitnet", "")]
    [InlineData("A.B+C", "", "A.B.C", "")]
    [InlineData("A`1", "", "A_1", "")]
    [InlineData("A.F", "float", "A.F", "double")]
    [InlineData("A.F", "", "A", "F")]
    [InlineData("A{03c3}", "", "Aσ", "")]
    public void DifferentDeclarationsHaveDifferentNamesWithoutRegardToCase(string first, string firstIdentity, string second, string secondIdentity) =>
        Assert.NotEqual(HintName.Of(first, firstIdentity), HintName.Of(second, secondIdentity), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void LongNamesAreCutAndStayDifferent()
    {
        var (first, second) = (HintName.Of(new string('a', 400) + "b", ""), HintName.Of(new string('a', 400) + "c", ""));
        Assert.NotEqual(first, second);
        Assert.True(first.Length < 120);
    }
}
