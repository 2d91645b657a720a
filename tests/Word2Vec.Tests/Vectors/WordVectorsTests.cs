namespace KernelGen.Word2Vec.Tests.Vectors;

public class WordVectorsTests
{
    [Fact]
    public void WordsAndIndicesFindTheirVectors()
    {
        var vectors = new WordVectors(["king", "queen"], [1, 2, 3, 4, 5, 6]);

        Assert.Equal((2, 3), (vectors.Count, vectors.Dimensions));
        Assert.Equal(["king", "queen"], vectors.Words);
        Assert.Equal([4, 5, 6], vectors["queen"].ToArray());
        Assert.Equal([1, 2, 3], vectors[0].ToArray());
        Assert.Equal(1, vectors.IndexOf("queen"));
        Assert.True(vectors.Contains("king") && vectors.TryGetIndex("king", out var index) && index == 0);
        Assert.False(vectors.Contains("King"));
    }

    [Theory]
    [InlineData("strng", "'strng' is not among the 5 words; did you mean 'string'?")]
    [InlineData("String", "'String' is not among the 5 words; did you mean 'string'?")]
    [InlineData("thraed", "'thraed' is not among the 5 words; did you mean 'thread'?")]
    [InlineData("x", "'x' is not among the 5 words.")]
    [InlineData("", "'' is not among the 5 words.")]
    [InlineData("unheard", "'unheard' is not among the 5 words.")]
    public void AnUnknownWord_IsToldWithTheOneSpelledMostLikeIt(string word, string message)
    {
        var vectors = new WordVectors(["strange", "string", "thread", "list", "io"], [1, 2, 3, 4, 5]);

        Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => vectors.IndexOf(word)).Message);
        Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => vectors.Nearest(word)).Message);
        Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => vectors[word].Length).Message);
    }

    [Fact]
    public void WhatIsNoMatrixOfVectors_IsRefused()
    {
        Refused("words", "at least one word", [], []);
        Refused("values", "5 values are no whole number of dimensions for each of 2 words", ["a", "b"], [1, 2, 3, 4, 5]);
        Refused("values", "0 values are no whole number", ["a", "b"], []);
        Refused("words", "The word 'a' stands at 0 and at 2", ["a", "b", "a"], [1, 2, 3]);
        Refused("values", "The vector of 'b' has a value that is not finite, or is too long", ["a", "b"], [1, 2, 3, float.NaN]);
        Refused("values", "The vector of 'a'", ["a", "b"], [float.NegativeInfinity, 2, 3, 4]);
        Refused("values", "The vector of 'b'", ["a", "b"], [1, 2, 1e37f, 1e37f]);
    }

    [Theory]
    [InlineData(1L << 31, 1, false)]
    [InlineData(1, 1L << 40, false)]
    [InlineData(7_158_279, 300, false)]
    [InlineData(1L << 62, 1L << 62, false)]
    [InlineData(1_000_000, 300, true)]
    [InlineData(5_000_000, 300, true)]
    public void AMatrixThatNoArrayHolds_IsKnownBefore(long words, long dimensions, bool fits)
    {
        Assert.Equal(fits, Word2Vec.Vectors.VectorTable.Fits(words, dimensions, out var problem));
        Assert.Equal(fits, problem is null);
    }

    private static void Refused(string parameter, string message, string[] words, float[] values)
    {
        var fault = Assert.Throws<ArgumentException>(() => new WordVectors(words, values));
        Assert.Equal(parameter, fault.ParamName);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }
}
