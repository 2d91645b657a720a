using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>Copies of input rows that a shard trains on while another has the rows themselves. They stand behind the rows of all words.</summary>
internal sealed class PrivateRows<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly WordMatrices<T> matrices;
    private readonly int first;
    private readonly int[] places;
    private readonly int[] rows;
    private readonly int[] owners;
    private int count;

    public PrivateRows(WordMatrices<T> matrices, int shard)
    {
        this.matrices = matrices;
        first = matrices.InputRows + (shard * matrices.PrivateRows);
        places = new int[matrices.InputRows];
        rows = new int[matrices.PrivateRows];
        owners = new int[matrices.PrivateRows];
    }

    /// <summary>The shard has none.</summary>
    public void Clear()
    {
        foreach (var row in rows.AsSpan(0, count))
            places[row] = 0;
        count = 0;
    }

    /// <summary>Where the copy of a row is; it is made the first time.</summary>
    /// <param name="row">The row.</param>
    /// <param name="owner">The shard that trains it in place.</param>
    public int Take(int row, int owner)
    {
        if (places[row] == 0)
        {
            var values = Row(row);
            values.CopyTo(Before(count));
            values.CopyTo(Row(first + count));
            (rows[count], owners[count]) = (row, owner);
            places[row] = first + count++;
        }

        return places[row];
    }

    /// <summary>Adds what the copies have moved to the rows of an owner.</summary>
    public void Merge(int owner)
    {
        for (var i = 0; i < count; i++)
        {
            if (owners[i] != owner)
                continue;

            var move = new AddedMove<T>(Row(rows[i]), Row(first + i), Before(i));
            Elementwise.Run<AddedMove<T>, T>(ref move);
        }
    }

    /// <summary>What a row was when it was copied: among the output vectors, where nothing else is in this place.</summary>
    private Span<T> Before(int place) => matrices.AllOutput.Span.Slice((first + place) * matrices.Stride, matrices.Stride);

    private Span<T> Row(int row) => matrices.AllInput.Span.Slice(row * matrices.Stride, matrices.Stride);
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
