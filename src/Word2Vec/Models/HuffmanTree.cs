using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace KernelGen.Word2Vec;

/// <summary>
/// A Huffman tree over a vocabulary: a word is the path of inner nodes from the root to its leaf, and a bit at each of them. Frequent words have short paths
/// (Huffman, A method for the construction of minimum-redundancy codes, Proc. IRE 40, 1952).
/// </summary>
public sealed class HuffmanTree
{
    private readonly int[] starts;
    private readonly int[] nodes;
    private readonly byte[] bits;

    private HuffmanTree(int[] starts, int[] nodes, byte[] bits, int longestPath)
    {
        this.starts = starts;
        this.nodes = nodes;
        this.bits = bits;
        LongestPath = longestPath;
    }

    /// <summary>Number V of words.</summary>
    public int WordCount => starts.Length - 1;

    /// <summary>Number of inner nodes, V − 1; the root is the last.</summary>
    public int InnerNodeCount => WordCount - 1;

    /// <summary>Inner nodes on the longest path.</summary>
    public int LongestPath { get; }

    /// <summary>
    /// Builds the tree as word2vec.c does: the two nodes with the smallest counts are joined until one is left, the smaller one with bit 0; among equals an inner
    /// node comes before a word, an older inner node before a younger, a later word before an earlier.
    /// </summary>
    /// <param name="counts">How often each word occurs, in any order; at least one word.</param>
    /// <exception cref="ArgumentException">There is no word.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static HuffmanTree Create(ReadOnlySpan<int> counts)
    {
        var wide = new long[counts.Length];
        for (var word = 0; word < counts.Length; word++)
            wide[word] = counts[word];

        return FromCounts(wide);
    }

    /// <summary>Like <see cref="Create(ReadOnlySpan{int})"/>, for counts past two billion.</summary>
    internal static HuffmanTree FromCounts(ReadOnlySpan<long> counts)
    {
        if (counts.IsEmpty)
            throw new ArgumentException("A tree needs at least one word.", nameof(counts));

        var (parents, codeBits) = Join(counts);
        return Read(counts.Length, parents, codeBits);
    }

    /// <summary>The inner nodes from the root to the word, as rows of the matrix of output vectors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The word is not in the vocabulary.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ReadOnlySpan<int> Path(int word) => NodesOf(word);

    /// <summary>The bit, 0 or 1, at each node of <see cref="Path"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The word is not in the vocabulary.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ReadOnlySpan<byte> Code(int word) => BitsOf(word);

    /// <summary><see cref="Path"/> without a call, for what follows path after path; generated code calls, and has no checks of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<int> NodesOf(int word)
    {
        CheckWord(word);
        return new(nodes, starts[word], starts[word + 1] - starts[word]);
    }

    /// <summary><see cref="Code"/> in the same way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> BitsOf(int word)
    {
        CheckWord(word);
        return new(bits, starts[word], starts[word + 1] - starts[word]);
    }

    // Nodes 0 … V − 1 are words, those above inner nodes in the order of their making, whose counts never fall: two queues are all that is needed.
    private static (int[] Parents, byte[] Bits) Join(ReadOnlySpan<long> counts)
    {
        var words = counts.Length;
        var total = new long[(2 * words) - 1];
        var bySize = new int[words];
        for (var word = 0; word < words; word++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(counts[word]);
            total[word] = counts[word];
            bySize[word] = word;
        }

        // Smallest first, the later of equals before the earlier; a stable order whatever the sort.
        Array.Sort(bySize, (a, b) => total[a] != total[b] ? total[a].CompareTo(total[b]) : b.CompareTo(a));

        var parents = new int[total.Length];
        var codeBits = new byte[total.Length];
        var nextWord = 0;
        var nextInner = words;
        for (var made = words; made < total.Length; made++)
        {
            var smaller = TakeSmallest(made);
            var larger = TakeSmallest(made);
            total[made] = checked(total[smaller] + total[larger]);
            parents[smaller] = made;
            parents[larger] = made;
            codeBits[larger] = 1;
        }

        return (parents, codeBits);

        int TakeSmallest(int made) =>
            nextWord < words && (nextInner == made || total[bySize[nextWord]] < total[nextInner]) ? bySize[nextWord++] : nextInner++;
    }

    private static HuffmanTree Read(int words, int[] parents, byte[] codeBits)
    {
        var root = parents.Length - 1;
        var starts = new int[words + 1];
        var longest = 0;
        for (var word = 0; word < words; word++)
        {
            var depth = 0;
            for (var node = word; node != root; node = parents[node])
                depth++;

            starts[word + 1] = checked(starts[word] + depth);
            longest = Math.Max(longest, depth);
        }

        var nodes = new int[starts[words]];
        var bits = new byte[starts[words]];
        for (var word = 0; word < words; word++)
        {
            var at = starts[word + 1];
            for (var node = word; node != root; node = parents[node])
            {
                at--;
                nodes[at] = parents[node] - words;
                bits[at] = codeBits[node];
            }
        }

        return new HuffmanTree(starts, nodes, bits, longest);
    }

    private void CheckWord(int word)
    {
        if ((uint)word >= (uint)WordCount)
            ThrowWord(word);
    }

    [DoesNotReturn]
    private void ThrowWord(int word) => throw new ArgumentOutOfRangeException(nameof(word), word, $"The tree has {WordCount} words.");
}
