using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.CompilerServices;

namespace KernelGen.Word2Vec.CompilerServices;

/// <summary>
/// The table of a prediction's decisions, in chunks of six: where the six output vectors begin, in eight places for whole numbers; what they are to say, 1 for yes and
/// −1 for no; and the slopes of one or two words. A chunk that is not full repeats one of its rows, which with a label of 0 moves nothing and costs nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Decisions
{
    private const int Rows = 6;
    private const int Slots = 8;
    private const int Labels = Slots;
    private const int ChunkSize = 4 * Slots;

    // At most 511 rows, 620 KB of 300 floats: in the second-level cache.
    private const int NearNodes = 9;

    /// <summary>Chunks for so many decisions.</summary>
    public static int Chunks(int decisions) => (int)(((long)decisions + Rows - 1) / Rows);

    /// <summary>A word and what was drawn beside it: yes for the first, no for the others. Rows come by <see cref="Draw"/>.</summary>
    public static void LabelDraws<T>(ref T chunks, int decisions)
        where T : INumberBase<T>
    {
        Unlabel(ref chunks, decisions);
        for (var i = 0; i < decisions; i++)
        {
            Label(ref chunks, i) = i == 0 ? T.One : -T.One;
        }
    }

    /// <summary>The rows of a word and of what was drawn beside it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Draw<T>(ref T chunks, int word, ReadOnlySpan<int> negatives, int stride)
    {
        Row(ref chunks, 0) = word * stride;
        for (var i = 0; i < negatives.Length; i++)
        {
            Row(ref chunks, i + 1) = negatives[i] * stride;
        }

        Fill(ref chunks, negatives.Length + 1);
    }

    /// <summary>Whether one of a word and what was drawn beside it stands twice.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static bool Repeat(int word, ReadOnlySpan<int> negatives)
    {
        var repeats = false;
        for (var i = 0; i < negatives.Length; i++)
        {
            repeats |= negatives[i] == word;
            for (var j = 0; j < i; j++)
            {
                repeats |= negatives[i] == negatives[j];
            }
        }

        return repeats;
    }

    /// <summary>No decisions.</summary>
    public static void Unlabel<T>(ref T chunks, int decisions)
        where T : INumberBase<T>
    {
        for (var chunk = 0; chunk < Chunks(decisions); chunk++)
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref chunks, (chunk * ChunkSize) + Labels), Slots).Clear();
        }
    }

    /// <summary>The inner nodes on a word's path: yes where its code is 0. Returns their number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static int Follow<T>(ref T chunks, HuffmanTree tree, int word, int stride)
        where T : INumberBase<T>
    {
        var path = tree.NodesOf(word);
        ref var nodes = ref MemoryMarshal.GetReference(path);
        ref var bits = ref MemoryMarshal.GetReference(tree.BitsOf(word));
        for (int first = 0, chunk = 0; first < path.Length; first += Rows, chunk += ChunkSize)
        {
            ref var slots = ref Unsafe.Add(ref chunks, chunk);
            ref var rows = ref Unsafe.As<T, int>(ref slots);
            ref var labels = ref Unsafe.Add(ref slots, Labels);
            for (var i = 0; i < Rows; i++)
            {
                // A branch on a bit, or on where a path ends, would be mispredicted half of the time.
                var place = Math.Min(first + i, path.Length - 1);
                Unsafe.Add(ref rows, i) = Unsafe.Add(ref nodes, place) * stride;
                Unsafe.Add(ref labels, i) = T.CreateTruncating((1 - (2 * Unsafe.Add(ref bits, place))) & ((first + i - path.Length) >> 31));
            }
        }

        return path.Length;
    }

    /// <summary>Asks for the rows of a word's path, but for its first nodes: they are on so many paths that they are never far.</summary>
    public static void Prefetch<T>(ref T outputVectors, HuffmanTree tree, int word, int stride)
        where T : unmanaged
    {
        var path = tree.Path(word);
        Cache.Prefetch(ref outputVectors, path[Math.Min(NearNodes, path.Length)..], stride);
    }

    /// <summary>All words, labelled 1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void All<T>(ref T chunks, int words, int stride)
        where T : INumberBase<T>
    {
        for (int first = 0, chunk = 0; first < words; first += Rows, chunk += ChunkSize)
        {
            ref var slots = ref Unsafe.Add(ref chunks, chunk);
            ref var rows = ref Unsafe.As<T, int>(ref slots);
            ref var labels = ref Unsafe.Add(ref slots, Labels);
            MemoryMarshal.CreateSpan(ref labels, Slots).Clear();
            for (var i = 0; i < Rows; i++)
            {
                var isWord = first + i < words;
                Unsafe.Add(ref rows, i) = (isWord ? first + i : first) * stride;
                Unsafe.Add(ref labels, i) = isWord ? T.One : T.Zero;
            }
        }
    }

    /// <summary>Whether the last two of four words differ from each other and from those before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Differ(ref readonly int words)
    {
        ref var first = ref Unsafe.AsRef(in words);
        var (a, b, c, d) = (first, Unsafe.Add(ref first, 1), Unsafe.Add(ref first, 2), Unsafe.Add(ref first, 3));
        return c != d && c != a && c != b && d != a && d != b;
    }

    /// <summary>Where the slope of a decision stands, from the first chunk on.</summary>
    public static int Slope(int decision) => Place(decision) + (2 * Slots);

    /// <summary>Repeats the first row of the last chunk where it is not full.</summary>
    private static void Fill<T>(ref T chunks, int decisions)
    {
        for (var i = decisions; i % Rows != 0; i++)
        {
            Row(ref chunks, i) = Row(ref chunks, i - (i % Rows));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref int Row<T>(ref T chunks, int decision) =>
        ref Unsafe.Add(ref Unsafe.As<T, int>(ref Unsafe.Add(ref chunks, decision / Rows * ChunkSize)), decision % Rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T Label<T>(ref T chunks, int decision) => ref Unsafe.Add(ref chunks, Place(decision) + Labels);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(int decision) => (decision / Rows * ChunkSize) + (decision % Rows);
}
