using KernelGen.Training;

namespace KernelGen.Word2Vec.Tests.Sampling;

/// <summary>Random numbers, and the words drawn with them.</summary>
public class SamplerTests
{
    private static readonly long[] Zipf = [.. Enumerable.Range(1, 1000).Select(rank => 1_000_000L / rank)];

    [Fact]
    public void EachLaneIsAGeneratorOfItsOwn()
    {
        var numbers = new ulong[80];
        new RandomStreams(seed: 9, stream: 3).Fill(numbers);
        for (var lane = 0; lane < RandomStreams.Lanes; lane++)
        {
            var generator = RandomStreams.Start(9, (3 * 8) + (ulong)lane);
            for (var i = 0; i < 10; i++)
                Assert.Equal(generator.NextUInt64(), numbers[(i * 8) + lane]);
        }

        Assert.Equal(Xoshiro256.Seeded(9).State, RandomStreams.Start(9, 0).State);
        Assert.Equal(80, numbers.Distinct().Count());
    }

    [Fact]
    public void StreamsGoOnWhereTheirStateWasTaken()
    {
        var streams = new RandomStreams(1, 2);
        ulong[] first = new ulong[16], second = new ulong[16];
        streams.Fill(first);
        var state = new KernelRandomState[8];
        streams.GetState(state);
        streams.Fill(first);
        var other = new RandomStreams(5, 6);
        other.SetState(state);
        other.Fill(second);
        Assert.Equal(first, second);
    }

    [Fact]
    public void ProbabilitiesAreThoseOfCountToThreeQuartersToWithinAUnit()
    {
        var sampler = new NegativeSampler(Zipf);
        var total = Zipf.Sum(count => Math.Pow(count, 0.75));
        var unit = 1 / (Zipf.Length * Math.Pow(2, 32));
        for (var word = 0; word < Zipf.Length; word++)
            Assert.InRange(sampler.Probability(word) - (Math.Pow(Zipf[word], 0.75) / total), -2 * unit, 2 * unit);
        Assert.Equal(1, Enumerable.Range(0, Zipf.Length).Sum(sampler.Probability), 12);
    }

    [Fact]
    public void WordsAreDrawnAsOftenAsTheyShouldBe()
    {
        const int Draws = 800_000;
        var sampler = new NegativeSampler(Zipf);
        var numbers = new ulong[Draws];
        var words = new int[Draws];
        new RandomStreams(4, 0).Fill(numbers);
        sampler.Draw(numbers, words);

        // χ² of 999 degrees of freedom: 999 with a deviation of 45.
        var drawn = words.CountBy(word => word).ToDictionary();
        var square = Enumerable.Range(0, Zipf.Length).Sum(word => Math.Pow(drawn.GetValueOrDefault(word) - (Draws * sampler.Probability(word)), 2) / (Draws * sampler.Probability(word)));
        Assert.InRange(square, 999 - (4 * 45), 999 + (4 * 45));
    }

    [Fact]
    public void SomeOfTheWordsAreDrawnByTheirOwnNumbers()
    {
        int[] members = [3, 10, 500, 999];
        var sampler = NegativeSampler.Of(Zipf, members, firstRow: 20);
        var numbers = new ulong[8000];
        var words = new int[8000];
        new RandomStreams(4, 0).Fill(numbers);
        sampler.Draw(numbers, words);
        Assert.Equal([20, 21, 22, 23], words.Distinct().Order());
        Assert.Equal(8000 * sampler.Probability(0), words.Count(row => row == 20), 200.0);

        var random = Xoshiro256.Seeded(1);
        Assert.Equal([20, 22, 23], Enumerable.Range(0, 1000).Select(_ => sampler.DrawOther(ref random, 21)).Distinct().Order());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(long.MaxValue / 4, 1)]
    public void AnotherWordIsFoundHoweverRareItIs(long first, long second)
    {
        var random = Xoshiro256.Seeded(2);
        var sampler = new NegativeSampler([first, second]);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(1, sampler.DrawOther(ref random, 0));
            Assert.Equal(0, sampler.DrawOther(ref random, 1));
        }
    }

    [Fact]
    public void AnotherWordIsDrawnInProportionToTheOthersWeights()
    {
        // Weights of 16, 8 and 1: without the first the second is drawn 8 times of 9.
        var random = Xoshiro256.Seeded(2);
        var sampler = new NegativeSampler([40_317, 16_000, 1_000]);
        var others = Enumerable.Range(0, 10_000).Select(_ => sampler.DrawOther(ref random, 0)).ToArray();
        Assert.Equal(8.0 / 9, others.Count(word => word == 1) / 10_000.0, 0.02);
        Assert.DoesNotContain(0, others);
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(4000, 0.75)]
    [InlineData(100_000, 0.11)]
    public void FrequentWordsAreKeptWithTheirProbability(long count, double expected)
    {
        Assert.Equal(expected, Subsampling.Probability(count, 1_000_000, sample: 1e-3), 12);
        Assert.Equal(1, Subsampling.Probability(count, 1_000_000, sample: 0));
    }

    [Fact]
    public void OfEachFewRanksEveryGroupGetsOne()
    {
        var partition = WordPartition.Draw(Zipf, groupCount: 4, draws: true, Xoshiro256.Seeded(3));
        var groups = partition.Rows.Select(row => GroupOf(partition, row)).ToArray();
        Assert.All(groups.Chunk(4), ranks => Assert.Equal("0123", string.Concat(ranks.Order())));
        Assert.Equal(24, groups.Chunk(4).Select(ranks => string.Join(' ', ranks)).Distinct().Count());
    }

    [Fact]
    public void AGroupHasItsRowsSideBySideInTheOrderOfRanks()
    {
        var partition = WordPartition.Draw(Zipf.AsSpan(0, 998), groupCount: 4, draws: true, Xoshiro256.Seeded(3));
        Assert.Equal(Enumerable.Range(0, 998), partition.Words.Order());
        Assert.Equal(Enumerable.Range(0, 998), partition.Words.Select(word => partition.Rows[word]));
        Assert.Equal((0, 998), (partition.FirstRows[0], partition.FirstRows[4]));
        Assert.All(partition.FirstRows.Zip(partition.FirstRows.Skip(1)), group => Assert.Equal(partition.Words[group.First..group.Second].Order(), partition.Words[group.First..group.Second]));
        Assert.All(partition.FirstRows.Zip(partition.FirstRows.Skip(1)), group => Assert.InRange(group.Second - group.First, 249, 250));
    }

    private static int GroupOf(WordPartition partition, int row) => Enumerable.Range(0, 4).Last(group => partition.FirstRows[group] <= row);
}
