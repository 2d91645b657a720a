using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>
/// Makes training windows of sentences: which words are kept, how wide their windows are, and the words drawn against them. All that is random in a shard's
/// training comes from here, from streams of its own.
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
    private int[] contexts = [];
    private int[] starts = [0];
    private int[] negatives = [];

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

    /// <summary>The windows of a sentence, valid until the next call.</summary>
    /// <param name="sentence">Words of the vocabulary.</param>
    /// <param name="predictions">Pairs of a context word and its center for skip-gram, windows with context for CBOW.</param>
    public TrainingWindows Sample(ReadOnlySpan<int> sentence, out long predictions)
    {
        if (sentence.Length > words.Length)
        {
            words = new int[sentence.Length];
            halfWidths = new int[sentence.Length];
            starts = new int[sentence.Length + 1];
        }

        var kept = Keep(sentence);
        var pairs = FindContexts(kept);
        predictions = !rules.CountsWindows ? pairs : kept > 1 ? kept : 0;
        var drawn = rules.Negatives is null ? 0 : (rules.SharesNegatives ? kept : (long)pairs) * rules.NegativeCount;
        if (drawn > Array.MaxLength)
            throw new InvalidOperationException($"A sentence of {kept} words needs {drawn} negatives; shorten sentences ({nameof(CorpusOptions)}.{nameof(CorpusOptions.MaximumSentenceLength)}) or windows.");

        if (rules.Negatives is { } sampler)
            Draw(sampler, kept, (int)drawn);
        return new TrainingWindows
        {
            Centers = words.AsSpan(0, kept),
            Contexts = contexts.AsSpan(0, pairs),
            ContextStarts = starts.AsSpan(0, kept + 1),
            NegativeCount = rules.NegativeCount,
            Negatives = negatives.AsSpan(0, (int)drawn),
            NegativesAreShared = rules.SharesNegatives,
            ContextUpdate = rules.ContextUpdate,
            Tree = rules.Tree,
        };
    }

    /// <summary>Copies the words around each that is kept, cut off at the sentence's ends, and returns how many there are.</summary>
    private int FindContexts(int kept)
    {
        var next = 0;
        for (var position = 0; position < kept; position++)
        {
            var first = Math.Max(0, position - halfWidths[position]);
            var end = Math.Min(kept, position + halfWidths[position] + 1);
            if (next > contexts.Length - (end - first))
                Array.Resize(ref contexts, Math.Max(2 * contexts.Length, next + end - first));

            for (var at = first; at < position; at++)
                contexts[next++] = words[at];
            for (var at = position + 1; at < end; at++)
                contexts[next++] = words[at];
            starts[position + 1] = next;
        }

        return next;
    }

    /// <summary>Copies the words that are kept and draws their half-widths: one number a word, its upper half for the one and its lower half for the other.</summary>
    private int Keep(ReadOnlySpan<int> sentence)
    {
        var thresholds = rules.KeepThresholds;
        var window = (ulong)rules.Window;
        var kept = 0;
        while (!sentence.IsEmpty)
        {
            var count = Math.Min(sentence.Length, NumbersAtOnce);
            Refill(count);
            for (var i = 0; i < count; i++)
            {
                // Without a branch that nobody could predict: what is not kept is overwritten by the next.
                var (word, number) = (sentence[i], numbers[i]);
                words[kept] = word;
                halfWidths[kept] = 1 + (int)(((number & uint.MaxValue) * window) >> 32);
                kept += (uint)(number >> 32) <= thresholds[word] ? 1 : 0;
            }

            sentence = sentence[count..];
        }

        return kept;
    }

    private void Draw(NegativeSampler sampler, int windows, int count)
    {
        if (count > negatives.Length)
            negatives = new int[Math.Max(count, Math.Min(2L * negatives.Length, Array.MaxLength))];

        for (var start = 0; start < count; start += NumbersAtOnce)
        {
            var length = Math.Min(count - start, NumbersAtOnce);
            Refill(length);
            sampler.Draw(numbers, negatives.AsSpan(start, length));
        }

        var next = 0;
        for (var window = 0; window < windows; window++)
        {
            var drawn = (rules.SharesNegatives ? 1 : starts[window + 1] - starts[window]) * rules.NegativeCount;
            Replace(sampler, negatives.AsSpan(next, drawn), words[window]);
            next += drawn;
        }
    }

    /// <summary>Draws again what is the predicted word itself.</summary>
    private void Replace(NegativeSampler sampler, Span<int> drawn, int predicted)
    {
        for (var i = 0; i < drawn.Length; i++)
        {
            if (drawn[i] == predicted)
                drawn[i] = sampler.DrawOther(ref single, predicted);
        }
    }

    private void Refill(int count) =>
        streams.Fill(numbers.AsSpan(0, (count + RandomStreams.Lanes - 1) / RandomStreams.Lanes * RandomStreams.Lanes));
}
