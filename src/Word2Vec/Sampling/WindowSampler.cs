using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>
/// Draws what is random in windows: which words of a sentence are kept, how wide their windows are, and the words against them. Each shard has one, with random streams
/// of its own.
/// </summary>
internal sealed class WindowSampler
{
    /// <summary>Random numbers made at a time; they stay in the first-level cache until they are used.</summary>
    private const int NumbersAtOnce = 512;

    private readonly WindowRules rules;
    private readonly RandomStreams streams;
    private readonly ulong[] numbers = new ulong[NumbersAtOnce];
    private Xoshiro256 single;
    private int[] words = [];
    private int[] halfWidths = [];
    private int kept;

    /// <param name="rules">What is drawn.</param>
    /// <param name="seed">The seed of the training.</param>
    /// <param name="shard">0, 1, 2, …: each has streams of its own.</param>
    public WindowSampler(WindowRules rules, ulong seed, int shard)
    {
        // Generator 0 draws the initial vectors, those from 8 on are lanes; the few single numbers are from the other end.
        this.rules = rules;
        streams = new RandomStreams(seed, shard + 1);
        single = RandomStreams.Start(seed, ulong.MaxValue - (ulong)shard);
    }

    /// <summary>The rows of the words that were kept; <see cref="WindowBucket.CopyLength"/> more can be read behind them.</summary>
    public ReadOnlySpan<int> Words => words.AsSpan(0, kept);

    /// <summary>A half-width, at least 1, for each.</summary>
    public ReadOnlySpan<int> HalfWidths => halfWidths.AsSpan(0, kept);

    /// <summary>Everything that the windows to come depend on.</summary>
    public KernelRandomState[] State
    {
        get
        {
            var states = new KernelRandomState[RandomStreams.Lanes + 1];
            streams.GetState(states);
            states[^1] = single.State;
            return states;
        }

        set
        {
            streams.SetState(value);
            single = new Xoshiro256(value[^1]);
        }
    }

    /// <summary>Copies the words that are kept and draws their half-widths: one number a word, its upper half for the one and its lower half for the other.</summary>
    /// <param name="sentence">Words.</param>
    /// <param name="rows">The row of each word of the vocabulary, or nothing where words are their rows.</param>
    public void Keep(ReadOnlySpan<int> sentence, ReadOnlySpan<int> rows = default)
    {
        if (sentence.Length > halfWidths.Length)
        {
            words = new int[sentence.Length + WindowBucket.CopyLength];
            halfWidths = new int[sentence.Length];
        }

        var thresholds = rules.KeepThresholds;
        var window = (ulong)rules.Window;
        kept = 0;
        while (!sentence.IsEmpty)
        {
            var count = Math.Min(sentence.Length, NumbersAtOnce);
            Refill(count);
            kept = Keep(sentence[..count], thresholds, window);
            sentence = sentence[count..];
        }

        if (rows.IsEmpty)
            return;

        foreach (ref var word in words.AsSpan(0, kept))
            word = rows[word];
    }

    /// <summary>Draws a bucket's negatives, and again those that are the predicted word itself.</summary>
    public void Draw(WindowBucket bucket, NegativeSampler sampler)
    {
        if (!rules.Draws)
            return;

        var negatives = bucket.MakeNegatives(rules);
        for (var rest = negatives; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, NumbersAtOnce)..])
        {
            var part = rest[..Math.Min(rest.Length, NumbersAtOnce)];
            Refill(part.Length);
            sampler.Draw(numbers, part);
        }

        var windows = bucket.Windows(rules);
        for (var window = 0; window < windows.Centers.Length; window++)
        {
            var predictions = rules.SharesNegatives ? 1 : windows.ContextStarts[window + 1] - windows.ContextStarts[window];
            var drawn = negatives[..(predictions * rules.NegativeCount)];
            var predicted = windows.Centers[window];
            for (var i = drawn.IndexOf(predicted); i >= 0; i = drawn.IndexOf(predicted))
                drawn[i] = sampler.DrawOther(ref single, predicted);
            negatives = negatives[drawn.Length..];
        }
    }

    private int Keep(ReadOnlySpan<int> sentence, uint[] thresholds, ulong window)
    {
        var next = kept;
        for (var i = 0; i < sentence.Length; i++)
        {
            // Without a branch that nobody could predict: what is not kept is overwritten by the next.
            var (word, number) = (sentence[i], numbers[i]);
            words[next] = word;
            halfWidths[next] = 1 + (int)(((number & uint.MaxValue) * window) >> 32);
            next += (uint)(number >> 32) <= thresholds[word] ? 1 : 0;
        }

        return next;
    }

    private void Refill(int count) =>
        streams.Fill(numbers.AsSpan(0, (count + RandomStreams.Lanes - 1) / RandomStreams.Lanes * RandomStreams.Lanes));
}
