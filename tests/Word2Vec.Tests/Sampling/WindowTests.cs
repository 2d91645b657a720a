namespace KernelGen.Word2Vec.Tests.Sampling;

/// <summary>The windows made of a sentence, and how they are dealt to shards.</summary>
public class WindowTests
{
    private static readonly long[] Counts = [.. Enumerable.Range(1, 50).Select(rank => 1000L / rank)];

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public void AContextIsTheWordsToBothSidesUpToAHalfWidth(int window)
    {
        var sentence = Sentence(2000);
        var seen = new int[window + 1];
        var windows = Sampler(Rules(window)).Sample(sentence, Whole, out var predictions);
        Assert.Equal(sentence, windows.Centers);
        Assert.Equal(windows.Contexts.Length, predictions);
        for (var position = 0; position < sentence.Length; position++)
        {
            var context = windows.Contexts[windows.ContextStarts[position]..windows.ContextStarts[position + 1]].ToArray();
            var halfWidth = Enumerable.Range(1, window).First(width => context.SequenceEqual(Around(sentence, position, width)));
            seen[halfWidth]++;
        }

        // Each as often as the others: five deviations.
        var expected = 2000.0 / window;
        Assert.All(seen.Skip(1), count => Assert.InRange(count, expected - (5 * Math.Sqrt(expected)), expected + (5 * Math.Sqrt(expected)) + window));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NegativesAreNeverThePredictedWord(bool shared)
    {
        var sentence = Sentence(1000);
        var windows = Sampler(Rules(window: 3, shared: shared)).Sample(sentence, Whole, out _);
        Assert.Equal(5 * (shared ? 1000 : windows.Contexts.Length), windows.Negatives.Length);
        for (var position = 0; position < sentence.Length; position++)
        {
            var (first, end) = shared ? (position, position + 1) : (windows.ContextStarts[position], windows.ContextStarts[position + 1]);
            Assert.DoesNotContain(sentence[position], windows.Negatives[(5 * first)..(5 * end)].ToArray());
        }
    }

    [Fact]
    public void FrequentWordsAreKeptAsOftenAsTheThresholdsSay()
    {
        var rules = Rules(window: 2) with { KeepThresholds = [.. Enumerable.Repeat(uint.MaxValue / 4, 50)] };
        var windows = Sampler(rules).Sample(Sentence(20_000), Whole, out _);
        Assert.InRange(windows.Centers.Length, 5000 - 300, 5000 + 300);
    }

    [Fact]
    public void WordsOfASentenceCanAllGo()
    {
        var windows = Sampler(Rules(window: 2) with { KeepThresholds = new uint[50] }).Sample(Sentence(100), Whole, out var predictions);
        Assert.Equal((0, 0, 0, 0), (windows.Centers.Length, windows.Contexts.Length, windows.Negatives.Length, (int)predictions));
        Assert.Equal([0], windows.ContextStarts.ToArray());
    }

    [Fact]
    public void AWordAloneHasAnEmptyWindow()
    {
        var windows = Sampler(Rules(window: 2)).Sample([7], Whole, out var predictions);
        Assert.Equal((1, 0, 0), (windows.Centers.Length, windows.Contexts.Length, (int)predictions));
        Assert.Equal(0, Sample(Rules(window: 2) with { CountsWindows = true }, [7]));
        Assert.Equal(2, Sample(Rules(window: 2) with { CountsWindows = true }, [7, 8]));

        static long Sample(WindowRules rules, int[] sentence)
        {
            Sampler(rules).Sample(sentence, Whole, out var predictions);
            return predictions;
        }
    }

    [Fact]
    public void ASamplerGoesOnWhereItsStateWasTaken()
    {
        var (one, other) = (Sampler(Rules(window: 5)), new WindowSampler(Rules(window: 5), seed: 99, shard: 7));
        one.Sample(Sentence(50), Whole, out _);
        other.State = one.State;
        var expected = one.Sample(Sentence(50), Whole, out _);
        var actual = other.Sample(Sentence(50), Whole, out _);
        Assert.Equal(expected.Contexts, actual.Contexts);
        Assert.Equal(expected.Negatives, actual.Negatives);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 2)]
    [InlineData(true, 5)]
    [InlineData(false, 5)]
    public void WindowsAreSplitByGroupsAndNothingIsLost(bool shared, int groups)
    {
        var partition = WordPartition.Draw(Counts, groups, draws: true, RandomStreams.Start(1, 1));
        var buckets = Enumerable.Range(0, groups * groups).Select(_ => new WindowBucket()).ToArray();
        var rules = Rules(window: 4, shared: shared);
        var sampler = Sampler(rules);
        var expected = new List<(int Center, int Context)>();
        foreach (var sentence in (int[][])[Sentence(300), [4], [], Sentence(40)])
        {
            var windows = sampler.Sample(sentence, partition, out _);
            expected.AddRange(Pairs(windows));
            WindowDeal.ByCenterAndContext(windows, partition.Groups, groups, buckets);
        }

        var dealt = new List<(int Center, int Context)>();
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            var windows = buckets[bucket].Windows(rules);
            var pairs = Pairs(windows);
            Assert.All(pairs, pair => Assert.Equal(bucket, (partition.Groups[pair.Center] * groups) + partition.Groups[pair.Context]));
            Assert.All(windows.Negatives.ToArray(), word => Assert.Equal(bucket / groups, partition.Groups[word]));
            Assert.Equal(5 * (shared ? windows.Centers.Length : windows.Contexts.Length), windows.Negatives.Length);
            Assert.DoesNotContain(0, Lengths(windows));
            dealt.AddRange(pairs);
        }

        Assert.Equal(expected.Order(), dealt.Order());
    }

    [Fact]
    public void WholeWindowsAreDealtByTheirCenters()
    {
        var partition = WordPartition.Draw(Counts, 3, draws: true, RandomStreams.Start(1, 1));
        var buckets = Enumerable.Range(0, 3).Select(_ => new WindowBucket()).ToArray();
        var rules = Rules(window: 4);
        var windows = Sampler(rules).Sample(Sentence(300), partition, out _);
        WindowDeal.ByCenter(windows, partition.Groups, buckets);

        foreach (var bucket in buckets.Index())
        {
            var dealt = bucket.Item.Windows(rules);
            Assert.All(dealt.Centers.ToArray(), word => Assert.Equal(bucket.Index, partition.Groups[word]));
        }

        Assert.Equal(Pairs(windows).Order(), buckets.SelectMany(bucket => Pairs(bucket.Windows(rules))).Order());
    }

    private static WordPartition Whole => WordPartition.Whole(Counts, draws: true);

    private static WindowSampler Sampler(WindowRules rules) => new(rules, seed: 1, shard: 0);

    private static WindowRules Rules(int window, bool shared = true) =>
        new([.. Enumerable.Repeat(uint.MaxValue, 50)], window, NegativeCount: 5, shared, CountsWindows: false, ContextUpdate.Full, Tree: null);

    private static int[] Sentence(int length)
    {
        var random = new KernelRandom((ulong)length);
        return [.. Enumerable.Range(0, length).Select(_ => random.Next(50))];
    }

    private static IEnumerable<int> Around(int[] sentence, int position, int halfWidth) =>
        Enumerable.Range(0, sentence.Length).Where(other => other != position && Math.Abs(other - position) <= halfWidth).Select(other => sentence[other]);

    private static List<(int Center, int Context)> Pairs(in TrainingWindows windows)
    {
        var pairs = new List<(int, int)>();
        for (var window = 0; window < windows.Centers.Length; window++)
        {
            foreach (var word in windows.Contexts[windows.ContextStarts[window]..windows.ContextStarts[window + 1]])
                pairs.Add((windows.Centers[window], word));
        }

        return pairs;
    }

    private static int[] Lengths(in TrainingWindows windows)
    {
        var starts = windows.ContextStarts.ToArray();
        return [.. starts.Zip(starts.Skip(1), (start, end) => end - start)];
    }
}
