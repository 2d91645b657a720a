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

    /// <summary>Windows, none of them without context.</summary>
    public int Count { get; private set; }

    /// <summary>Words of their contexts.</summary>
    public int ContextCount { get; private set; }

    public ReadOnlySpan<int> Contexts => contexts.AsSpan(0, ContextCount);

    public void Clear() => Count = ContextCount = 0;

    /// <summary>Makes room for so many more windows and words of their contexts.</summary>
    /// <exception cref="InvalidOperationException">They are more than an array can hold.</exception>
    public void Reserve(int windows, long words)
    {
        EnsureLength(ref centers, Count + windows + 1L);
        EnsureLength(ref starts, Count + windows + 2L);
        EnsureLength(ref contexts, ContextCount + words + CopyLength);
    }

    /// <summary>
    /// Adds words to the context of the window that is being made. It copies up to <see cref="CopyLength"/> values too many, which the next ones are written over:
    /// a loop of just so many would be mispredicted every time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref int first, int count)
    {
        ref var destination = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(contexts), ContextCount);
        Vector256.LoadUnsafe(ref first).StoreUnsafe(ref destination);
        for (var i = CopyLength; i < count; i += CopyLength)
            Vector256.LoadUnsafe(ref first, (nuint)i).StoreUnsafe(ref destination, (nuint)i);
        ContextCount += count;
    }

    /// <summary>Ends the window that is being made; one without context comes to nothing, for the next is written over it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndWindow(int center)
    {
        centers[Count] = center;
        starts[Count + 1] = ContextCount;
        Count += ContextCount > starts[Count] ? 1 : 0;
    }

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

    private static void EnsureLength(ref int[] values, long length)
    {
        if (length > Array.MaxLength)
            throw new InvalidOperationException($"The windows of a sentence have {length:N0} words. Shorten sentences ({nameof(CorpusOptions)}.{nameof(CorpusOptions.MaximumSentenceLength)}) or windows.");
        if (length > values.Length)
            Array.Resize(ref values, (int)Math.Max(length, Math.Min(2L * values.Length, Array.MaxLength)));
    }
}
