using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>Copies of rows of a matrix that a shard trains while another trains the rows themselves. They stand behind the rows of all words.</summary>
/// <param name="matrix">The matrix.</param>
/// <param name="befores">The other matrix: what a row was when it was copied stands there, in the place of the copy, where nothing else is.</param>
/// <param name="stride">Elements from one row to the next.</param>
/// <param name="first">The row of the first copy,</param>
/// <param name="most">and how many there can be.</param>
internal sealed class PrivateRows<T>(AlignedBuffer<T> matrix, AlignedBuffer<T> befores, int stride, int first, int most)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] rows = new int[most];
    private readonly int[] mergers = new int[most];
    private int count;

    /// <summary>The rows that have a copy.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, count);

    /// <summary>The shard has none.</summary>
    public void Clear() => count = 0;

    /// <summary>Makes a copy, and returns its row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="merger">The shard that adds up what was moved.</param>
    public int Take(int row, int merger)
    {
        var copy = first + count;
        var values = RowOf(matrix, row);
        values.CopyTo(RowOf(befores, copy));
        values.CopyTo(RowOf(matrix, copy));
        (rows[count], mergers[count]) = (row, merger);
        count++;
        return copy;
    }

    /// <summary>Adds what copies have moved to their rows, for those that a shard adds up.</summary>
    public void Merge(int merger)
    {
        for (var i = 0; i < count; i++)
        {
            if (mergers[i] != merger)
                continue;

            var move = new AddedMove<T>(RowOf(matrix, rows[i]), RowOf(matrix, first + i), RowOf(befores, first + i));
            Elementwise.Run<AddedMove<T>, T>(ref move);
        }
    }

    private Span<T> RowOf(AlignedBuffer<T> values, int row) => values.Span.Slice(row * stride, stride);
}

/// <summary>sum ← sum + (after − before).</summary>
internal ref struct AddedMove<T>(Span<T> sum, ReadOnlySpan<T> after, ReadOnlySpan<T> before) : IElementwise<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Span<T> sum = sum;
    private readonly ReadOnlySpan<T> after = after;
    private readonly ReadOnlySpan<T> before = before;

    public readonly int Length => sum.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>
    {
        ref var target = ref MemoryMarshal.GetReference(sum);
        ref readonly var end = ref MemoryMarshal.GetReference(after);
        ref readonly var begin = ref MemoryMarshal.GetReference(before);
        var i = start;
        for (; i <= sum.Length - TLanes.Count; i += TLanes.Count)
            (TLanes.Load(in target, i) + (TLanes.Load(in end, i) - TLanes.Load(in begin, i))).Store(ref target, i);
        return i;
    }
}
