namespace KernelGen.Word2Vec.Tests.Vectors;

public class NearestTests
{
    private static readonly WordVectors compass = new(["east", "northeast", "north", "west", "nowhere", "far-east"], [1, 0, 1, 1, 0, 2, -3, 0, 0, 0, 5e20f, 0]);

    [Fact]
    public void NeighborsComeByAngle_WithoutTheWordItself_TheEarlierOfEqualsFirst()
    {
        var neighbors = compass.Nearest("east");

        Assert.Equal(["far-east", "northeast", "north", "nowhere", "west"], neighbors.Select(neighbor => neighbor.Word));
        Assert.Equal([1, MathF.Sqrt(0.5f), 0, 0, -1], neighbors.Select(neighbor => neighbor.Similarity), Close);
    }

    [Fact]
    public void CountLimitsThem_AndMayExceedTheirNumber()
    {
        Assert.Equal(["far-east", "northeast"], compass.Nearest("east", 2).Select(neighbor => neighbor.Word));
        Assert.Equal(5, compass.Nearest("east", int.MaxValue).Count);
        Assert.Empty(new WordVectors(["alone"], [1]).Nearest("alone"));
        Assert.Throws<ArgumentOutOfRangeException>(() => compass.Nearest("east", 0));
    }

    [Fact]
    public void AVectorHasNeighborsToo_ButTheExcluded()
    {
        Assert.Equal(["west", "north"], compass.Nearest([-1, 0.1f], 2).Select(neighbor => neighbor.Word));
        Assert.Equal(["north", "northeast"], compass.Nearest([-1, 0.1f], 2, "west", "nowhere", "unheard").Select(neighbor => neighbor.Word));
        Assert.Equal("east", compass.Nearest([1e-44f, 0], 1, excluded: ["far-east"])[0].Word);
        Assert.Equal(new Neighbor("north", 1), compass.Nearest([0, float.MaxValue], 1)[0]);
        Assert.Equal(MathF.Sqrt(0.5f), compass.Nearest([0, 20], 2)[1].Similarity, 1e-6f);
    }

    [Fact]
    public void WhatHasNoDirection_HasNoNeighbors()
    {
        Assert.Contains("'nowhere' is zero", Assert.Throws<ArgumentException>(() => compass.Nearest("nowhere")).Message, StringComparison.Ordinal);
        Assert.Contains("is zero", Assert.Throws<ArgumentException>(() => compass.Nearest([0, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("Value 1 is NaN", Assert.Throws<ArgumentException>(() => compass.Nearest([1, float.NaN])).Message, StringComparison.Ordinal);
        Assert.Contains("Value 0 is ", Assert.Throws<ArgumentException>(() => compass.Nearest([float.PositiveInfinity, 1])).Message, StringComparison.Ordinal);
        Assert.Contains("3 values; 2 were expected", Assert.Throws<ArgumentException>(() => compass.Nearest([1, 2, 3])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SimilarityIsTheCosine_AndZeroWithAZeroVector()
    {
        Assert.Equal(MathF.Sqrt(0.5f), compass.Similarity("east", "northeast"), 1e-7f);
        Assert.Equal(1, compass.Similarity("far-east", "east"));
        Assert.Equal(-1, compass.Similarity("far-east", "west"));
        Assert.Equal(0, compass.Similarity("east", "nowhere"));
        Assert.Equal(0, compass.Similarity("nowhere", "nowhere"));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 2, 2)]
    [InlineData(1001, 100, 5)]
    [InlineData(20_000, 130, 10)]
    public void TheBestOfAllProducts_AreFoundOnAnyNumberOfThreads_AloneAndTogether(int count, int dimensions, int wanted)
    {
        var vectors = Random(count, dimensions);
        var words = vectors.Words.Take(150).ToArray();

        vectors.SearchThreads = 1;
        var together = vectors.Nearest(words, wanted);
        Assert.All(words.Zip(together).Take(5), pair => Assert.Equal(ByDefinition(vectors, pair.First, wanted), pair.Second.Select(neighbor => neighbor.Word)));
        Assert.All(words.Zip(together), pair => Assert.Equal(pair.Second, vectors.Nearest(pair.First, wanted)));
        foreach (var threads in new[] { 2, 3, 16 })
        {
            vectors.SearchThreads = threads;
            Assert.Equal(together, vectors.Nearest(words, wanted));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => vectors.SearchThreads = 0);
    }

    [Fact]
    public void AnAnalogy_IsAnsweredByTheSumOfUnitVectors_WithoutItsOwnWords()
    {
        // Lengths do not count: man is long, king short.
        var vectors = new WordVectors(["man", "woman", "king", "queen", "apple"], [50, 0, 0, 1, 1, 0, 0.1f, 0, 0.1f, 1, 1.2f, 1, 0, 0, 1]);

        Assert.Equal(["queen", "apple"], vectors.Analogy("man", "woman", "king").Select(neighbor => neighbor.Word));
        Assert.Equal("queen", Assert.Single(vectors.Analogy("man", "woman", "king", count: 1)).Word);
        Assert.Contains("did you mean 'queen'?", Assert.Throws<KeyNotFoundException>(() => vectors.Analogy("man", "woman", "quen")).Message, StringComparison.Ordinal);
        Assert.Contains("is zero", Assert.Throws<ArgumentException>(() => new WordVectors(["a", "b"], [1, 0]).Analogy("a", "b", "a")).Message, StringComparison.Ordinal);
    }

    internal static WordVectors Random(int count, int dimensions)
    {
        var random = new KernelRandom(11);
        return new WordVectors([.. Enumerable.Range(0, count).Select(i => $"w{i}")], [.. Enumerable.Range(0, count * dimensions).Select(_ => random.NextSingle() - 0.5f)]);
    }

    private static IEnumerable<string> ByDefinition(WordVectors vectors, string word, int count) =>
        vectors.Words.Where(other => other != word).OrderByDescending(other => vectors.Similarity(word, other)).Take(count);

    private static bool Close(float a, float b) => MathF.Abs(a - b) < 1e-6f;
}
