namespace KernelGen.Word2Vec.Tests.Sampling;

/// <summary>What is random at the start, and how often words are kept.</summary>
public class SeedTests
{
    [Fact]
    public void NoTwoGeneratorsOfASeedShareAWordOfTheirStates()
    {
        var words = Enumerable.Range(0, 20).SelectMany(static generator =>
        {
            var (s0, s1, s2, s3) = RandomStreams.Start(seed: 7, (ulong)generator).State;
            return new[] { s0, s1, s2, s3 };
        }).ToArray();
        Assert.Distinct(words);
    }

    [Fact]
    public void ShardsHaveGeneratorsOfTheirOwn()
    {
        var rules = new WindowRules([], 5, 5, SharesNegatives: true, CountsWindows: false, default, Tree: null);
        Assert.Distinct(Enumerable.Range(0, 4).SelectMany(shard => new WindowSampler(rules, seed: 7, shard).State));
    }

    [Fact]
    public void ThresholdsKeepAsManyOfAllNumbersAsTheProbabilitySays()
    {
        long[] counts = [900_000, 90_000, 9_000, 1_000];
        var thresholds = Subsampling.Thresholds(counts, total: 1_000_000, sample: 1e-3);
        for (var word = 0; word < counts.Length; word++)
            Assert.Equal(Subsampling.Probability(counts[word], 1_000_000, 1e-3), (thresholds[word] + 1.0) / (1UL << 32), 1e-9);
        Assert.True(thresholds[1] < thresholds[2]);
        Assert.Equal(uint.MaxValue, thresholds[3]);
    }
}
