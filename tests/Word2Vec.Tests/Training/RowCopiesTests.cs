namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>Rows that shards have copies of, and how their moves come together.</summary>
public class RowCopiesTests
{
    /// <summary>The neighbours of a row are merged by the same thread up to 64 of them: these are of both parts.</summary>
    private const int Rows = 150, Stride = 16;

    [Fact]
    public void ARowThatOneShardMovedIsTakenOverAsItIs()
    {
        var copies = Copies(shards: 2);
        foreach (var (shard, row, value) in ((int, int, float)[])[(0, 1, 3.1f), (1, 2, 4.7f), (1, 100, 5.3f), (0, 149, 6.9f)])
            Move(copies, shard, row, value, times: 1);
        Merge(copies, shards: 2);

        for (var row = 0; row < Rows; row++)
            Everywhere(copies, row, row switch { 1 => 3.1f, 2 => 4.7f, 100 => 5.3f, 149 => 6.9f, _ => 1 }, tolerance: 0);
    }

    /// <summary>Moved by 2 and by 4 from 1: the sum of the moves leads to 7, their mean to 4.</summary>
    [Theory]
    [InlineData(1, 1, 1 + (6.0 * 301 / 302))]
    [InlineData(300, 300, 1 + (6.0 * 2 / 3))]
    [InlineData(600, 1, 1 + (6.0 * (601.0 / 901) / ((600.0 / 900) + (1.0 / 301))))]
    [InlineData(1_000_000, 1_000_000, 4)]
    public void MovesOfSeveralShardsAreSummedWhereTheyAreFewAndAveragedWhereTheyAreMany(int first, int second, double expected)
    {
        var copies = Copies(shards: 2);
        Move(copies, 0, row: 2, 3, first);
        Move(copies, 1, row: 2, 5, second);
        Merge(copies, shards: 2);
        Everywhere(copies, 2, (float)expected, tolerance: 0.002f);
    }

    [Fact]
    public void MovesThatGoOppositeWaysCancelOut()
    {
        var copies = Copies(shards: 3);
        Move(copies, 0, row: 70, 3, times: 5);
        Move(copies, 2, row: 70, -1, times: 5);
        Merge(copies, shards: 3);
        Everywhere(copies, 70, 1, tolerance: 1e-6f);
    }

    [Fact]
    public void MovesCountForOneMergeAlone()
    {
        var copies = Copies(shards: 2);
        Move(copies, 0, row: 2, 3, times: 1);
        Move(copies, 1, row: 2, 5, times: 1);
        Merge(copies, shards: 2);
        Move(copies, 1, row: 2, 20, times: 1);
        Move(copies, 1, row: 3, 30, times: 1);
        Merge(copies, shards: 2);
        Everywhere(copies, 2, 20, tolerance: 0);
        Everywhere(copies, 3, 30, tolerance: 0);

        // Shards that have noted nothing since move nothing.
        Merge(copies, shards: 2);
        Everywhere(copies, 2, 20, tolerance: 0);
    }

    /// <summary>Noted once for three moves: a hundred notes are the way's half.</summary>
    [Fact]
    public void ARowMayBeNotedOnceForSeveralMoves()
    {
        var copies = Copies(shards: 2, movesEach: 3);
        Move(copies, 0, row: 2, 3, times: 100);
        Move(copies, 1, row: 2, 5, times: 100);
        Merge(copies, shards: 2);
        Everywhere(copies, 2, 1 + (6f * 2 / 3), tolerance: 0.002f);
    }

    [Fact]
    public void EachPartMergesRowsOfItsOwn()
    {
        var (common, copies) = Create(shards: 2);
        Move(copies, 0, row: 63, 3, times: 1);
        Move(copies, 0, row: 64, 3, times: 1);
        copies.Merge(part: 0);
        Assert.Equal(3, common.Span[63 * Stride]);
        Assert.Equal(1, common.Span[64 * Stride]);
        copies.Merge(part: 1);
        Assert.Equal(3, common.Span[64 * Stride]);
    }

    [Fact]
    public void AShardTakesWhatWasMergedAndNothingElse()
    {
        var (common, copies) = Create(shards: 2);
        Move(copies, 1, row: 2, 5, times: 1);
        Merge(copies, shards: 2);
        common.Span.Slice(3 * Stride, Stride).Fill(9);
        copies.Take(shard: 0);
        Assert.Equal(5, copies[0].Span[2 * Stride]);
        Assert.Equal(1, copies[0].Span[3 * Stride]);
    }

    /// <summary>Between epochs, and where a training is taken up again.</summary>
    [Fact]
    public void CopiesOfAnotherMatrixAreForgotten()
    {
        var (common, copies) = Create(shards: 2);
        Move(copies, 1, row: 2, 5, times: 1);
        Merge(copies, shards: 2);
        common.Span.Fill(9);
        copies.Begin();
        for (var row = 0; row < Rows; row++)
            Everywhere(copies, row, 9, tolerance: 0);
    }

    private static RowCopies<float> Copies(int shards, int movesEach = 1) => Create(shards, movesEach).Copies;

    private static (AlignedBuffer<float> Common, RowCopies<float> Copies) Create(int shards, int movesEach = 1)
    {
        var common = new AlignedBuffer<float>(Rows * Stride);
        common.Span.Fill(1);
        var copies = new RowCopies<float>(common, Rows, Stride, shards, movesEach);
        copies.Begin();
        Take(copies, shards);
        return (common, copies);
    }

    private static void Move(RowCopies<float> copies, int shard, int row, float value, int times)
    {
        copies.Note(shard, [row], times);
        copies[shard].Span.Slice(row * Stride, Stride).Fill(value);
    }

    private static void Merge(RowCopies<float> copies, int shards)
    {
        for (var part = 0; part < shards; part++)
            copies.Merge(part);
        Take(copies, shards);
    }

    private static void Take(RowCopies<float> copies, int shards)
    {
        for (var shard = 0; shard < shards; shard++)
            copies.Take(shard);
    }

    private static void Everywhere(RowCopies<float> copies, int row, float expected, float tolerance)
    {
        for (var shard = 0; shard < 2; shard++)
        {
            copies.Take(shard);
            foreach (var value in copies[shard].Span.Slice(row * Stride, Stride))
                Assert.InRange(value, expected - tolerance, expected + tolerance);
        }
    }
}
