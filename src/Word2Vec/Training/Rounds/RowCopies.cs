using System.Numerics;
using KernelGen.CompilerServices;

namespace KernelGen.Word2Vec;

/// <summary>
/// A matrix that every shard has a copy of. Where shards have moved a row since the last merge, it goes by the sum of their moves, times a factor: 1 for rows that were
/// moved seldom, towards 1/P for those moved often. Steps of one shard after the other would grow smaller as the row comes near to where they go; P shards that do not see
/// each other's go P times as far. The mean of the copies, in turn, learns from a rare word at 1/P of the rate.
/// </summary>
/// <param name="common">The matrix, as it was when it was last merged.</param>
/// <param name="rows">Its rows.</param>
/// <param name="stride">Elements from one row to the next.</param>
/// <param name="shards">How many have copies.</param>
/// <param name="movesEach">Moves for which a row is noted once.</param>
internal sealed class RowCopies<T>(AlignedBuffer<T> common, int rows, int stride, int shards, int movesEach = 1)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// After so many moves a row is taken to be halfway to where they go. Measured, by neighbours shared with runs of one shard: a tenth and ten times of it are worse.
    /// </summary>
    private const double HalfwayMoves = 300;

    /// <summary>Neighbouring rows merged by the same thread: their counts are whole cache lines.</summary>
    private const int RowsTogether = 64;

    /// <summary>Rows are asked for so many rows ahead: another core has them, and takes 250 ns for each cache line that it is asked for alone.</summary>
    private const int RowsAhead = 4;

    private readonly AlignedBuffer<T>[] copies = [.. Enumerable.Range(0, shards).Select(_ => new AlignedBuffer<T>(common.Length))];
    private readonly RowCounts[] moved = [.. Enumerable.Range(0, shards).Select(_ => new RowCounts(rows))];
    private readonly List<MergedRow>[] merged = [.. Enumerable.Range(0, shards).Select(_ => new List<MergedRow>())];
    private readonly bool[] isNew = new bool[shards];

    /// <summary>A shard's copy.</summary>
    public AlignedBuffer<T> this[int shard] => copies[shard];

    /// <summary>Bytes of all copies.</summary>
    public unsafe long Bytes => (long)copies.Length * common.Length * sizeof(T);

    /// <summary>Forgets the copies, because the matrix is another one.</summary>
    public void Begin() => Array.Fill(isNew, true);

    /// <summary>Copies to a shard what was merged last, or everything if its copy is none of this matrix.</summary>
    public void Take(int shard)
    {
        moved[shard].Clear();
        if (isNew[shard])
        {
            common.Span.CopyTo(copies[shard]);
            isNew[shard] = false;
            return;
        }

        foreach (var part in merged)
        {
            for (var i = 0; i < part.Count; i++)
            {
                if (i + RowsAhead < part.Count)
                    Prefetch(common, part[i + RowsAhead].Row);
                if (part[i].OnlyMover != shard)
                    RowOf(common, part[i].Row).CopyTo(RowOf(copies[shard], part[i].Row));
            }
        }
    }

    /// <summary>Notes rows that a shard moves, once for each time that they stand there.</summary>
    public void Note(int shard, ReadOnlySpan<int> movedRows, int times = 1) => moved[shard].Note(movedRows, times);

    /// <summary>Merges one of as many parts of the rows that were moved as there are shards; shards then have to take them.</summary>
    public void Merge(int part)
    {
        var list = merged[part];
        list.Clear();
        foreach (var mover in moved)
        {
            var rows = mover.Rows;
            for (var place = 0; place < rows.Length; place++)
            {
                // Shards behind have none of those that this has merged before.
                var row = rows[place];
                if (place + RowsAhead < rows.Length && rows[place + RowsAhead] / RowsTogether % shards == part)
                {
                    Prefetch(common, rows[place + RowsAhead]);
                    foreach (var copy in copies)
                        Prefetch(copy, rows[place + RowsAhead]);
                }

                if (row / RowsTogether % shards == part && mover[row] > 0)
                    list.Add(MergeRow(row));
            }
        }
    }

    private MergedRow MergeRow(int row)
    {
        long moves = 0;
        var (movers, single, last) = (0, 0.0, 0);
        for (var shard = 0; shard < shards; shard++)
        {
            var count = (long)moved[shard][row] * movesEach;
            if (count == 0)
                continue;

            movers++;
            moves += count;
            single += Progress(count);
            last = shard;
        }

        if (movers == 1)
        {
            RowOf(copies[last], row).CopyTo(RowOf(common, row));
            moved[last][row] = 0;
            return new(row, OnlyMover: last);
        }

        // common + factor · Σ (row of a mover − common)
        var factor = Progress(moves) / single;
        var rest = T.CreateTruncating(1 - (factor * movers));
        for (var shard = 0; shard < shards; shard++)
        {
            if (moved[shard][row] == 0)
                continue;

            WeightedSum<T>.Set(RowOf(common, row), rest, RowOf(copies[shard], row), T.CreateTruncating(factor));
            rest = T.One;
            moved[shard][row] = 0;
        }

        return new(row, OnlyMover: -1);
    }

    /// <summary>The share of its way that a row has gone after so many moves.</summary>
    private static double Progress(long moves) => moves / (moves + HalfwayMoves);

    private Span<T> RowOf(AlignedBuffer<T> matrix, int row) => matrix.Span.Slice(row * stride, stride);

    private void Prefetch(AlignedBuffer<T> matrix, int row) =>
        Cache.Prefetch(ref matrix.Span[0], new ReadOnlySpan<int>(in row), stride);

    /// <summary>A row that was merged, and the shard that has it already because no other moved it, or −1.</summary>
    private readonly record struct MergedRow(int Row, int OnlyMover);
}
