using System.Numerics;
using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>
/// A matrix that every shard has a copy of. Where shards have moved a row since the last merge, it becomes the mean of theirs, everywhere: their sum would go P times
/// as far where all of them went the same way.
/// </summary>
/// <param name="copies">The first is the common one.</param>
/// <param name="rows">Rows of each.</param>
/// <param name="stride">Elements from one row to the next.</param>
internal sealed class RowCopies<T>(AlignedBuffer<T>[] copies, int rows, int stride)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly byte[][] moved = [.. copies.Select(_ => new byte[rows])];

    /// <summary>A shard's copy.</summary>
    public AlignedBuffer<T> this[int shard] => copies[shard];

    /// <summary>Bytes of all copies.</summary>
    public unsafe long Bytes => (long)copies.Length * copies[0].Length * sizeof(T);

    /// <summary>A copy for each shard, the first of which is the common matrix itself, and the others zeros.</summary>
    public static RowCopies<T> Of(AlignedBuffer<T> common, int rows, int stride, int shards)
    {
        var copies = new AlignedBuffer<T>[shards];
        copies[0] = common;
        for (var shard = 1; shard < shards; shard++)
            copies[shard] = new AlignedBuffer<T>(common.Length);
        return new RowCopies<T>(copies, rows, stride);
    }

    /// <summary>Copies the common matrix to all shards.</summary>
    public void Take()
    {
        foreach (var copy in copies.AsSpan(1))
            copies[0].Span.CopyTo(copy);
    }

    /// <summary>Notes rows that a shard moves.</summary>
    public void Mark(int shard, ReadOnlySpan<int> movedRows)
    {
        var marks = moved[shard];
        foreach (var row in movedRows)
            marks[row] = 1;
    }

    /// <summary>Notes that a shard moves all rows.</summary>
    public void MarkAll(int shard) => moved[shard].AsSpan().Fill(1);

    /// <summary>Merges one of so many parts of the rows.</summary>
    public void Merge(int part, int parts)
    {
        var end = (int)((part + 1L) * rows / parts);
        Span<int> movers = stackalloc int[WordPartition.MostGroups];
        for (var row = (int)((long)part * rows / parts); row < end; row++)
        {
            var count = 0;
            for (var shard = 0; shard < copies.Length; shard++)
            {
                movers[count] = shard;
                count += moved[shard][row];
                moved[shard][row] = 0;
            }

            if (count > 0)
                Merge(row * stride, movers[..count]);
        }
    }

    private void Merge(int start, ReadOnlySpan<int> movers)
    {
        var mean = copies[movers[0]].Span.Slice(start, stride);
        foreach (var shard in movers[1..])
        {
            var sum = new AddedRow<T>(mean, copies[shard].Span.Slice(start, stride));
            Elementwise.Run<AddedRow<T>, T>(ref sum);
        }

        if (movers.Length > 1)
        {
            var quotient = new DividedRow<T>(mean, T.CreateTruncating(movers.Length));
            Elementwise.Run<DividedRow<T>, T>(ref quotient);
        }

        for (var shard = 0; shard < copies.Length; shard++)
        {
            if (shard != movers[0])
                mean.CopyTo(copies[shard].Span.Slice(start, stride));
        }
    }
}
