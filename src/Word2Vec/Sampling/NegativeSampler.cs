using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>
/// Draws words in proportion to count^¾ from an alias table (Walker 1977; made as by Vose, A linear algorithm for generating random numbers with a given
/// distribution, 1991): V columns of 2³² units each hold a word and its alias. Weights are whole units that sum to V · 2³² exactly, so a word's probability is its
/// weight's, which is within one unit, 2⁻³²/V, of the true one; the choice of a column by a product of 64 bits adds at most V/2⁶⁴ of it. 8 bytes a word.
/// </summary>
internal sealed class NegativeSampler
{
    private const ulong Column = 1UL << 32;

    /// <summary>A word that is nearly alone would be drawn again for ever.</summary>
    private const int Attempts = 64;

    // The word's own units above, the alias below. A whole column is alias to itself.
    private readonly ulong[] table;

    // What column 0 draws; the others follow.
    private readonly int firstRow;

    public NegativeSampler(ReadOnlySpan<long> counts, int firstRow = 0)
    {
        this.firstRow = firstRow;
        var weights = Weights(counts);
        table = new ulong[weights.Length];
        Distribute(weights);
    }

    public int WordCount => table.Length;

    /// <summary>Draws some of the words alone, whose rows are side by side.</summary>
    public static NegativeSampler Of(ReadOnlySpan<long> counts, ReadOnlySpan<int> members, int firstRow)
    {
        var own = new long[members.Length];
        for (var i = 0; i < own.Length; i++)
            own[i] = counts[members[i]];
        return new NegativeSampler(own, firstRow);
    }

    /// <summary>A row for each random number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(ReadOnlySpan<ulong> numbers, Span<int> rows)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(table);
        var columns = table.Length;
        numbers = numbers[..rows.Length];
        for (var i = 0; i < numbers.Length; i++)
            rows[i] = firstRow + Draw(ref first, columns, numbers[i]);
    }

    /// <summary>A row other than <paramref name="predicted"/>, which is one of them; there must be another.</summary>
    public int DrawOther(ref Xoshiro256 random, int predicted)
    {
        var own = predicted - firstRow;
        var column = own;
        for (var attempt = 0; attempt < Attempts && column == own; attempt++)
            column = Draw(ref MemoryMarshal.GetArrayDataReference(table), table.Length, random.NextUInt64());

        if (column == own)
        {
            // Any other word: their weights together are so small that none of them matters.
            var other = (int)random.NextBelow((ulong)WordCount - 1);
            column = other < own ? other : other + 1;
        }

        return firstRow + column;
    }

    /// <summary>The probability of a column, as the table has it.</summary>
    internal double Probability(int word)
    {
        ulong units = 0;
        for (var column = 0; column < table.Length; column++)
        {
            var own = table[column] >> 32;
            units += column == word ? own : 0;
            units += (uint)table[column] == (uint)word ? Column - own : 0;
        }

        return units / ((double)Column * table.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Draw(ref ulong first, int columns, ulong number)
    {
        // Without a branch, which would be mispredicted as often as not: the mask is all ones where the fraction is below the word's own units.
        var column = (int)Math.BigMul(number, (ulong)columns, out var fraction);
        var entry = Unsafe.Add(ref first, (nint)(uint)column);
        var mask = (int)(((long)(fraction >> 32) - (long)(entry >> 32)) >> 63);
        var alias = (int)(uint)entry;
        return alias ^ ((alias ^ column) & mask);
    }

    private static ulong[] Weights(ReadOnlySpan<long> counts)
    {
        var total = 0.0;
        foreach (var count in counts)
            total += Power(count);

        var wanted = (ulong)counts.Length * Column;
        var weights = new ulong[counts.Length];
        ulong sum = 0;
        for (var word = 0; word < weights.Length; word++)
        {
            weights[word] = (ulong)(Power(counts[word]) / total * wanted);
            sum += weights[word];
        }

        // What rounding down has lost, and in large vocabularies the rounding of the sum: a unit a word, as often as need be.
        for (var word = 0; sum != wanted; word = (word + 1) % weights.Length)
        {
            if (sum < wanted)
            {
                weights[word]++;
                sum++;
            }
            else if (weights[word] > 0)
            {
                weights[word]--;
                sum--;
            }
        }

        return weights;
    }

    /// <summary>c^¾ as √c·√√c: Math.Pow gives other bits on other machines.</summary>
    private static double Power(long count)
    {
        var root = Math.Sqrt(count);
        return root * Math.Sqrt(root);
    }

    private void Distribute(ulong[] weights)
    {
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (var word = 0; word < weights.Length; word++)
            (weights[word] < Column ? small : large).Push(word);

        while (small.TryPop(out var word))
        {
            var donor = large.Peek();
            table[word] = (weights[word] << 32) | (uint)donor;
            weights[donor] -= Column - weights[word];
            if (weights[donor] < Column)
                small.Push(large.Pop());
        }

        foreach (var word in large)
            table[word] = (uint)word;
    }
}
