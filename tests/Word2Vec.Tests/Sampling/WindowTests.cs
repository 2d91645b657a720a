namespace KernelGen.Word2Vec.Tests.Sampling;

/// <summary>The windows made of a sentence, whole and in part.</summary>
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

    [Fact]
    public void WindowsOfSomeWordsOfATextAreThoseOfItsSentencesWithOtherRowsInTheirContexts()
    {
        var rules = Rules(window: 12) with { NegativeCount = 0 };
        var sampler = new WindowSampler(rules, seed: 1, shard: 0);
        var (whole, parts) = (new WindowBucket(), new WindowBucket());
        var text = new KeptText(50);
        foreach (var sentence in (int[][])[Sentence(300), [4], [], Sentence(40), Sentence(500)])
        {
            sampler.Keep(sentence);
            whole.AddWindows(sampler.Words, sampler.HalfWidths);
            text.Append(sampler.Words, sampler.HalfWidths);
        }

        var rows = text.Rows.ToArray();
        parts.AddWindows(text, [.. Enumerable.Range(0, text.Count).Where(place => rows[place] % 3 == 0)], [.. Enumerable.Range(1000, 50)]);
        parts.ReplaceCenter(3, standIn: 2001);

        Assert.DoesNotContain(0, Lengths(whole.Windows(rules)));
        Assert.Equal(
            Pairs(whole.Windows(rules)).Where(pair => pair.Center % 3 == 0).Select(pair => (pair.Center == 3 ? 2001 : pair.Center, pair.Context)),
            Pairs(parts.Windows(rules)).Select(pair => (pair.Center, pair.Context - 1000)));
    }

    [Fact]
    public void NegativesOfAGroupAreFromItsRows()
    {
        var partition = WordPartition.Draw(Counts, 3, draws: true, RandomStreams.Start(1, 1));
        var rules = Rules(window: 4, shared: false);
        var sampler = new WindowSampler(rules, seed: 1, shard: 0);
        var bucket = new WindowBucket();
        bucket.AddWindows([.. Enumerable.Repeat(partition.FirstRows[1], 100)], [.. Enumerable.Repeat(4, 100)]);
        sampler.Draw(bucket, partition.Samplers[1]);
        Assert.All(bucket.Windows(rules).Negatives.ToArray(), row => Assert.InRange(row, partition.FirstRows[1] + 1, partition.FirstRows[2] - 1));
    }

    [Fact]
    public void AKeptTextKnowsItsWindowsAndItsRows()
    {
        var text = new KeptText(200);
        for (var round = 0; round < 2; round++)
        {
            text.Clear();
            Assert.Equal(0, text.CountOf(199));
            text.Append([5, 199, 5], [1, 2, 3]);
            text.Append([], []);
            text.Append([64], [4]);
            Assert.Equal([5, 199, 5, 64], text.Rows);
            Assert.Equal([0, 1, 2, 0], text.Lefts);
            Assert.Equal([1, 1, 0, 0], text.Rights);
            Assert.Equal(5, text.ContextCount);
            Assert.Equal([5, 199, 64], text.DistinctRows);
            Assert.Equal([2, 1, 1, 0], [text.CountOf(5), text.CountOf(199), text.CountOf(64), text.CountOf(0)]);
        }
    }

    private static TrainingWindows Windows(WindowRules rules, int[] sentence)
    {
        var sampler = new WindowSampler(rules, seed: 1, shard: 0);
        var bucket = new WindowBucket();
        sampler.Keep(sentence);
        bucket.AddWindows(sampler.Words, sampler.HalfWidths);
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
