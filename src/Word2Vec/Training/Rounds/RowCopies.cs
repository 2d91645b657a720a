using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>
/// A matrix that every shard has a copy of. Where shards have moved a row since the last merge, it goes by the sum of their moves, times a factor: 1 for rows that were
/// moved seldom, towards 1/P for those moved often. Steps of one shard after the other would grow smaller as the row comes near to where they go; P shards that do not see
/// each other's go P times as far. The mean of the copies, in turn, learns from a rare word at 1/P of the rate.
/// </summary>
/// <param name="copies">The first is the common one.</param>
/// <param name="rows">Rows of each.</param>
/// <param name="stride">Elements from one row to the next.</param>
internal sealed class RowCopies<T>(AlignedBuffer<T>[] copies, int rows, int stride)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// After so many moves a row is taken to be halfway to where they go. Measured, by neighbours shared with runs of one shard: a tenth and ten times of it are worse.
    /// </summary>
    private const double HalfwayMoves = 300;

    /// <summary>Neighbouring rows merged by the same thread: their counts are whole cache lines.</summary>
    private const int RowsTogether = 64;

    private readonly MovedRows<T>[] moved = [.. copies.Select(_ => new MovedRows<T>(rows, stride))];

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

    /// <summary>Notes rows that a shard is about to move, a row for each time.</summary>
    public void Mark(int shard, ReadOnlySpan<int> movedRows) => moved[shard].Note(movedRows, copies[shard]);

    /// <summary>Merges one of so many parts of the rows that were moved, as many parts as there are shards.</summary>
    public void Merge(int part, int parts)
    {
        foreach (var first in moved)
        {
            for (var place = 0; place < first.Rows.Length; place++)
            {
                // Shards behind have none of those that this has merged before.
                var row = first.Rows[place];
                if (row / RowsTogether % parts == part && first[row] > 0)
                    Merge(row, first.Before(place));
            }
        }

        moved[part].IsMerged = true;
    }

    private void Merge(int row, ReadOnlySpan<T> before)
    {
        Span<T> merged = default;
        long moves = 0;
        var (movers, single) = (0, 0.0);
        for (var shard = 0; shard < copies.Length; shard++)
        {
            ref var count = ref moved[shard][row];
            if (count == 0)
                continue;

            if (movers++ == 0)
                merged = RowOf(shard, row);
            else
                WeightedSum<T>.Set(merged, T.One, RowOf(shard, row), T.One);
            moves += count;
            single += Progress(count);
            count = 0;
        }

        if (movers > 1)
        {
            // before + factor · Σ (row of a mover − before)
            var factor = Progress(moves) / single;
            WeightedSum<T>.Set(merged, T.CreateTruncating(factor), before, T.CreateTruncating(1 - (factor * movers)));
        }

        for (var shard = 0; shard < copies.Length; shard++)
        {
            var own = RowOf(shard, row);
            if (own != merged)
                merged.CopyTo(own);
        }
    }

    /// <summary>The share of its way that a row has gone after so many moves.</summary>
    private static double Progress(long moves) => moves / (moves + HalfwayMoves);

    private Span<T> RowOf(int shard, int row) => copies[shard].Span.Slice(row * stride, stride);
}
