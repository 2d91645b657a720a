using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Word2Vec;

/// <summary>Windows that were made by one shard and are trained on by another.</summary>
internal sealed class WindowBucket
{
    private int[] centers = [];
    private int[] contexts = [];
    private int[] starts = new int[1];
    private int[] negatives = [];

    /// <summary>Windows so far.</summary>
    public int Count { get; private set; }

    /// <summary>Words of their contexts.</summary>
    public int ContextCount { get; private set; }

    public ReadOnlySpan<int> Contexts => contexts.AsSpan(0, ContextCount);

    public void Clear() => Count = ContextCount = 0;

    /// <summary>Makes room for so many more windows and words, and for a copy of negatives that goes up to eight beyond.</summary>
    public void Reserve(int windows, int words, in TrainingWindows source)
    {
        const int CopyLength = WindowSampler.CopyLength;
        var drawn = ((long)(source.NegativesAreShared ? Count + windows : ContextCount + words) * source.NegativeCount) + CopyLength;
        EnsureLength(ref centers, Count + windows + 1L);
        EnsureLength(ref starts, Count + windows + 2L);
        EnsureLength(ref contexts, ContextCount + words + (long)CopyLength);
        EnsureLength(ref negatives, source.NegativeCount == 0 ? 0 : drawn);
    }

    /// <summary>Adds a word to the window that is being made; its room is reserved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddContext(int word) => contexts[ContextCount++] = word;

    /// <summary>Adds the negatives of the word that is added next.</summary>
    public void AddNegatives(ReadOnlySpan<int> drawn) => drawn.CopyTo(negatives.AsSpan(ContextCount * drawn.Length));

    /// <summary>Ends the window that is being made; one without words comes to nothing.</summary>
    /// <param name="center">Its center.</param>
    /// <param name="shared">The negatives that its pairs share; empty where each has its own.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndWindow(int center, ReadOnlySpan<int> shared)
    {
        // Without a branch, as often taken as not: what a window without words leaves is written over by the next.
        centers[Count] = center;
        starts[Count + 1] = ContextCount;
        if (!shared.IsEmpty)
            WindowSampler.Copy(ref MemoryMarshal.GetReference(shared), ref negatives[Count * shared.Length], shared.Length);
        Count += ContextCount > starts[Count] ? 1 : 0;
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
        if (length > values.Length)
            Array.Resize(ref values, (int)Math.Max(length, Math.Min(2L * values.Length, Array.MaxLength)));
    }
}
