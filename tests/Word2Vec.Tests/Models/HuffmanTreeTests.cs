namespace KernelGen.Word2Vec.Tests.Models;

public class HuffmanTreeTests
{
    [Fact]
    public void CountsGiveTheCodesOfWord2Vec()
    {
        var tree = HuffmanTree.Create([10, 5, 3, 2, 1]);

        Assert.Equal(["0", "10", "111", "1101", "1100"], Codes(tree));
        Assert.Equal([3], tree.Path(0).ToArray());
        Assert.Equal([3, 2, 1, 0], tree.Path(4).ToArray());
        Assert.Equal(4, tree.LongestPath);
    }

    [Fact]
    public void CodesAreThoseOfTheirWordsInAnyOrder() =>
        Assert.Equal(["1100", "10", "1101", "0", "111"], Codes(HuffmanTree.Create([1, 5, 2, 10, 3])));

    [Fact]
    public void NoCodeBeginsAnother_AndTogetherTheyFillTheTree()
    {
        var random = new KernelRandom(seed: 5);
        var counts = Enumerable.Range(0, 1000).Select(_ => random.Next(50)).ToArray();

        var codes = Codes(HuffmanTree.Create(counts));

        Assert.Equal(1.0, codes.Sum(code => Math.Pow(2, -code.Length)), 12);
        var sorted = codes.Order(StringComparer.Ordinal).ToArray();
        Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.False(pair.Second.StartsWith(pair.First, StringComparison.Ordinal)));
    }

    [Fact]
    public void OneWordHasAnEmptyPath()
    {
        var tree = HuffmanTree.Create([7]);

        Assert.Equal(0, tree.InnerNodeCount);
        Assert.True(tree.Path(0).IsEmpty);
        Assert.True(tree.Code(0).IsEmpty);
    }

    [Fact]
    public void NoWordAndNegativeCountsAreRefused()
    {
        Assert.Equal("counts", Assert.Throws<ArgumentException>(() => HuffmanTree.Create([])).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => HuffmanTree.Create([3, -1]));
        Assert.Equal("word", Assert.Throws<ArgumentOutOfRangeException>(() => HuffmanTree.Create([3, 1]).Path(2).Length).ParamName);
    }

    private static string[] Codes(HuffmanTree tree) => [.. Enumerable.Range(0, tree.WordCount).Select(word => string.Concat(tree.Code(word).ToArray()))];
}
