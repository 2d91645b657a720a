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
        var windows = Windows(Rules(window), sentence);
        Assert.Equal(sentence, windows.Centers);
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
        var windows = Windows(Rules(window: 3, shared: shared), sentence);
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
        var windows = Windows(rules, Sentence(20_000));
        Assert.InRange(windows.Centers.Length, 5000 - 300, 5000 + 300);
    }

    [Fact]
    public void WordsOfASentenceCanAllGo()
    {
        var windows = Windows(Rules(window: 2) with { KeepThresholds = new uint[50] }, Sentence(100));
        Assert.Equal((0, 0, 0), (windows.Centers.Length, windows.Contexts.Length, windows.Negatives.Length));
        Assert.Equal([0], windows.ContextStarts.ToArray());
    }

    [Fact]
    public void AWordAloneHasNoWindow() => Assert.Equal(0, Windows(Rules(window: 2), [7]).Centers.Length);

    [Fact]
    public void ASamplerGoesOnWhereItsStateWasTaken()
    {
        var rules = Rules(window: 5);
        var (one, other) = (new WindowSampler(rules, seed: 1, shard: 0), new WindowSampler(rules, seed: 99, shard: 7));
        one.Keep(Sentence(50));
        other.State = one.State;
        one.Keep(Sentence(50));
        other.Keep(Sentence(50));
        Assert.Equal(one.HalfWidths, other.HalfWidths);
        Assert.Equal(one.State, other.State);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 2)]
    [InlineData(true, 5)]
    [InlineData(false, 5)]
    public void WindowsAreSplitByGroupsAndNothingIsLost(bool shared, int groups)
    {
        var partition = WordPartition.Draw(Counts, groups, draws: true, RandomStreams.Start(1, 1));
        WindowBucket[] whole = [new()], parts = [.. Enumerable.Range(0, groups * groups).Select(_ => new WindowBucket())];
        var rules = Rules(window: 12, shared: shared);
        var sampler = new WindowSampler(rules, seed: 1, shard: 0);
        var deal = new WindowDeal(groups);
        foreach (var sentence in (int[][])[Sentence(300), [4], [], Sentence(40), Sentence(500)])
        {
            sampler.Keep(sentence, partition.Rows);
            Assert.Equal(sentence, sampler.Words.ToArray().Select(row => partition.Words[row]));
            WindowDeal.Whole(sampler.Words, sampler.HalfWidths, [], whole);
            deal.Split(sampler.Words, sampler.HalfWidths, partition.Groups, parts);
        }

        var dealt = new List<(int Center, int Context)>();
        for (var part = 0; part < parts.Length; part++)
        {
            sampler.Draw(parts[part], partition.Samplers[part / groups]);
            var windows = parts[part].Windows(rules);
            var pairs = Pairs(windows);
            Assert.All(pairs, pair => Assert.Equal(part, (partition.Groups[pair.Center] * groups) + partition.Groups[pair.Context]));
            Assert.All(windows.Negatives.ToArray(), word => Assert.Equal(part / groups, partition.Groups[word]));
            Assert.Equal(5 * (shared ? windows.Centers.Length : windows.Contexts.Length), windows.Negatives.Length);
            Assert.DoesNotContain(0, Lengths(windows));
            dealt.AddRange(pairs);
        }

        Assert.Equal(Pairs(whole[0].Windows(rules with { NegativeCount = 0 })).Order(), dealt.Order());
    }

    [Fact]
    public void WholeWindowsAreDealtByTheirCenters()
    {
        var partition = WordPartition.Draw(Counts, 3, draws: true, RandomStreams.Start(1, 1));
        WindowBucket[] whole = [new()], buckets = [new(), new(), new()];
        var rules = Rules(window: 4) with { NegativeCount = 0 };
        var sampler = new WindowSampler(rules, seed: 1, shard: 0);
        sampler.Keep(Sentence(300));
        WindowDeal.Whole(sampler.Words, sampler.HalfWidths, [], whole);
        WindowDeal.Whole(sampler.Words, sampler.HalfWidths, partition.Groups, buckets);

        foreach (var bucket in buckets.Index())
            Assert.All(bucket.Item.Windows(rules).Centers.ToArray(), word => Assert.Equal(bucket.Index, partition.Groups[word]));
        Assert.Equal(Pairs(whole[0].Windows(rules)).Order(), buckets.SelectMany(bucket => Pairs(bucket.Windows(rules))).Order());
    }

    private static TrainingWindows Windows(WindowRules rules, int[] sentence)
    {
        var sampler = new WindowSampler(rules, seed: 1, shard: 0);
        var bucket = new WindowBucket();
        sampler.Keep(sentence);
        WindowDeal.Whole(sampler.Words, sampler.HalfWidths, [], [bucket]);
        sampler.Draw(bucket, new NegativeSampler(Counts));
        return bucket.Windows(rules);
    }

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
