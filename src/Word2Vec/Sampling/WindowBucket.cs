using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Word2Vec;

/// <summary>Windows on their way from where they are made to where they are trained on.</summary>
internal sealed class WindowBucket
{
    /// <summary>Words that are copied at a time: a side of a window mostly has no more.</summary>
    public const int CopyLength = 8;

    private int[] centers = [];
    private int[] contexts = [];
    private int[] starts = new int[1];
    private int[] negatives = [];
    private int[] standIns = [];

    /// <summary>Windows, none of them without context.</summary>
    public int Count { get; private set; }

    /// <summary>Words of their contexts.</summary>
    public int ContextCount { get; private set; }

    public ReadOnlySpan<int> Contexts => contexts.AsSpan(0, ContextCount);

    public void Clear() => Count = ContextCount = 0;

    /// <summary>Adds the windows of a sentence's words.</summary>
    /// <param name="words">The rows of the words; <see cref="CopyLength"/> more can be read behind them.</param>
    /// <param name="halfWidths">A half-width for each.</param>
    /// <exception cref="InvalidOperationException">They are more than an array can hold.</exception>
    public void AddWindows(ReadOnlySpan<int> words, ReadOnlySpan<int> halfWidths)
    {
        long contextWords = 0;
        foreach (var halfWidth in halfWidths)
            contextWords += Math.Min(2L * halfWidth, words.Length);
        Reserve(words.Length, contextWords);
        ref var first = ref MemoryMarshal.GetReference(words);
        for (var position = 0; position < words.Length; position++)
        {
            AddWindow(
                words[position],
                ref Unsafe.Add(ref first, position),
                Math.Min(position, halfWidths[position]),
                Math.Min(words.Length - 1 - position, halfWidths[position]));
        }
    }

    /// <summary>Adds the windows of some words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">The words' places in it.</param>
    /// <param name="rowsInContexts">For each row, the one that stands for it in contexts.</param>
    /// <exception cref="InvalidOperationException">They are more than an array can hold.</exception>
    public void AddWindows(KeptText text, ReadOnlySpan<int> places, ReadOnlySpan<int> rowsInContexts)
    {
        var rows = text.Rows;
        EnsureLength(ref standIns, rows.Length + 1L + CopyLength);
        for (var i = 0; i < rows.Length; i++)
            standIns[i] = rowsInContexts[rows[i]];

        var lefts = text.Lefts;
        var rights = text.Rights;
        Reserve(places.Length, text.ContextCount);
        ref var first = ref MemoryMarshal.GetArrayDataReference(standIns);
        foreach (var place in places)
            AddWindow(rows[place], ref Unsafe.Add(ref first, place), lefts[place], rights[place]);
    }

    /// <summary>Lets another row stand for one that is a center.</summary>
    public void ReplaceCenter(int row, int standIn) => centers.AsSpan(0, Count).Replace(row, standIn);

    /// <summary>Room for the negatives of all windows.</summary>
    public Span<int> MakeNegatives(WindowRules rules)
    {
        var count = (long)(rules.SharesNegatives ? Count : ContextCount) * rules.NegativeCount;
        EnsureLength(ref negatives, count);
        return negatives.AsSpan(0, (int)count);
    }

    /// <summary>What it holds, to train on.</summary>
    public TrainingWindows Windows(WindowRules rules) => new()
    {
        Centers = centers.AsSpan(0, Count),
        Contexts = Contexts,
        ContextStarts = starts.AsSpan(0, Count + 1),
        NegativeCount = rules.NegativeCount,
        Negatives = negatives.AsSpan(0, (rules.SharesNegatives ? Count : ContextCount) * rules.NegativeCount),
        NegativesAreShared = rules.SharesNegatives,
        ContextUpdate = rules.ContextUpdate,
        Tree = rules.Tree,
    };

    private void Reserve(int windows, long words)
    {
        EnsureLength(ref centers, Count + windows + 1L);
        EnsureLength(ref starts, Count + windows + 2L);
        EnsureLength(ref contexts, ContextCount + words + CopyLength);
    }

    /// <summary>Adds a window; one without context comes to nothing, for the next is written over it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddWindow(int center, ref int place, int left, int right)
    {
        ref var destination = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(contexts), ContextCount);
        Copy(ref Unsafe.Subtract(ref place, left), ref destination, left);
        Copy(ref Unsafe.Add(ref place, 1), ref Unsafe.Add(ref destination, left), right);
        centers[Count] = center;
        ContextCount += left + right;
        starts[Count + 1] = ContextCount;
        Count += left + right > 0 ? 1 : 0;
    }

    /// <summary>
    /// Copies words, and up to <see cref="CopyLength"/> too many, which the next ones are written over: a loop of just so many would be mispredicted every time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref int source, ref int destination, int count)
    {
        Vector256.LoadUnsafe(ref source).StoreUnsafe(ref destination);
        for (var i = CopyLength; i < count; i += CopyLength)
            Vector256.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref destination, (nuint)i);
    }

    private static void EnsureLength(ref int[] values, long length)
    {
        if (length > Array.MaxLength)
            throw new InvalidOperationException($"The windows of a sentence have {length:N0} words. Shorten sentences ({nameof(CorpusOptions)}.{nameof(CorpusOptions.MaximumSentenceLength)}) or windows.");
        if (length > values.Length)
            Array.Resize(ref values, (int)Math.Max(length, Math.Min(2L * values.Length, Array.MaxLength)));
    }
}
