using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    /// <summary>Words that are copied at a time: a side of a window mostly has no more.</summary>
    internal const int CopyLength = 8;

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
    /// <param name="partition">What draws the negatives.</param>
    /// <param name="predictions">Pairs of a context word and its center for skip-gram, windows with context for CBOW.</param>
    public TrainingWindows Sample(ReadOnlySpan<int> sentence, WordPartition partition, out long predictions)
    {
        if (sentence.Length > halfWidths.Length)
        {
            words = new int[sentence.Length + CopyLength];
            halfWidths = new int[sentence.Length];
            starts = new int[sentence.Length + 1];
        }

        var kept = Keep(sentence);
        var pairs = FindContexts(kept);
        predictions = !rules.CountsWindows ? pairs : kept > 1 ? kept : 0;
        var drawn = (rules.SharesNegatives ? kept : (long)pairs) * rules.NegativeCount;
        if (drawn > Array.MaxLength - CopyLength)
            throw new InvalidOperationException($"A sentence of {kept} words needs {drawn} negatives; shorten sentences ({nameof(CorpusOptions)}.{nameof(CorpusOptions.MaximumSentenceLength)}) or windows.");

        if (rules.Draws)
            Draw(partition, kept, (int)drawn);
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
        var pairs = FindStarts(kept);
        if (pairs > contexts.Length - CopyLength)
            contexts = new int[Math.Max(2L * contexts.Length, pairs + (long)CopyLength)];

        ref var word = ref MemoryMarshal.GetArrayDataReference(words);
        ref var context = ref MemoryMarshal.GetArrayDataReference(contexts);
        for (var position = 0; position < kept; position++)
        {
            var before = Math.Min(position, halfWidths[position]);
            var after = Math.Min(kept - 1 - position, halfWidths[position]);
            Copy(ref Unsafe.Add(ref word, position - before), ref context, before);
            context = ref Unsafe.Add(ref context, before);
            Copy(ref Unsafe.Add(ref word, position + 1), ref context, after);
            context = ref Unsafe.Add(ref context, after);
        }

        return pairs;
    }

    private int FindStarts(int kept)
    {
        var next = 0;
        for (var position = 0; position < kept; position++)
        {
            var halfWidth = halfWidths[position];
            next += Math.Min(position, halfWidth) + Math.Min(kept - 1 - position, halfWidth);
            starts[position + 1] = next;
        }

        return next;
    }

    /// <summary>
    /// Copies words, and up to <see cref="CopyLength"/> values behind them, which the next ones are written over: windows are short, and a loop of just so many
    /// would be mispredicted every time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Copy(ref int source, ref int destination, int count)
    {
        Vector256.LoadUnsafe(ref source).StoreUnsafe(ref destination);
        for (var i = CopyLength; i < count; i += CopyLength)
            Vector256.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref destination, (nuint)i);
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

    private void Draw(WordPartition partition, int windows, int count)
    {
        if (count > negatives.Length - CopyLength)
            negatives = new int[Math.Max(count + (long)CopyLength, Math.Min(2L * negatives.Length, Array.MaxLength))];

        // All at once where they are drawn from all words.
        if (partition.Groups.Length == 0 && windows > 0)
            Draw(partition.Sampler(word: 0), negatives.AsSpan(0, count));

        var next = 0;
        for (var window = 0; window < windows; window++)
        {
            var sampler = partition.Sampler(words[window]);
            var drawn = negatives.AsSpan(next, (rules.SharesNegatives ? 1 : starts[window + 1] - starts[window]) * rules.NegativeCount);
            next += drawn.Length;
            if (partition.Groups.Length > 0)
                Draw(sampler, drawn);
            Replace(sampler, drawn, words[window]);
        }
    }

    private void Draw(NegativeSampler sampler, Span<int> drawn)
    {
        for (; !drawn.IsEmpty; drawn = drawn[Math.Min(drawn.Length, NumbersAtOnce)..])
        {
            var part = drawn[..Math.Min(drawn.Length, NumbersAtOnce)];
            Refill(part.Length);
            sampler.Draw(numbers, part);
        }
    }

    /// <summary>Draws again what is the predicted word itself.</summary>
    private void Replace(NegativeSampler sampler, Span<int> drawn, int predicted)
    {
        for (var i = drawn.IndexOf(predicted); i >= 0; i = drawn.IndexOf(predicted))
            drawn[i] = sampler.DrawOther(ref single, predicted);
    }

    private void Refill(int count) =>
        streams.Fill(numbers.AsSpan(0, (count + RandomStreams.Lanes - 1) / RandomStreams.Lanes * RandomStreams.Lanes));
}
