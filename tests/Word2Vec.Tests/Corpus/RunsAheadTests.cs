namespace KernelGen.Word2Vec.Tests.Corpus;

/// <summary>Text that another thread reads ahead.</summary>
public class RunsAheadTests
{
    [Fact]
    public void PiecesComeInOrderAndWhole()
    {
        using var runs = new RunsAhead(new Pieces([[1, 2, 3], [], [4], [5, 6]]));
        var read = new List<int[]>();
        while (runs.Next(out var ids))
            read.Add(ids.ToArray());
        Assert.Equal([[1, 2, 3], [], [4], [5, 6]], read);
    }

    [Fact]
    public void APieceStaysAsItIsUntilTheNextIsAskedFor()
    {
        var pieces = new Pieces([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
        using var runs = new RunsAhead(pieces);
        Assert.True(runs.Next(out var ids));
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref pieces.Given) == 2, TimeSpan.FromSeconds(30)));
        Assert.Equal([1, 2, 3], ids.ToArray());
    }

    [Fact]
    public void WhatReadingThrowsIsThrownWhereItsPieceIsAskedFor()
    {
        using var runs = new RunsAhead(new Pieces([[1], null]));
        Assert.True(runs.Next(out _));
        Assert.Throws<InvalidDataException>(() => runs.Next(out _));
    }

    [Fact]
    public void WhoeverEndsEarlyHasTheTextClosed()
    {
        var pieces = new Pieces([null]);
        new RunsAhead(pieces).Dispose();
        Assert.True(pieces.IsClosed);
    }

    /// <summary>Pieces in one array, as a text's are; null throws.</summary>
    private sealed class Pieces(int[]?[] pieces) : IdRuns
    {
        private readonly int[] buffer = new int[16];

        public int Given;

        public bool IsClosed { get; private set; }

        public override bool Next(out ReadOnlyMemory<int> ids)
        {
            ids = default;
            if (Given == pieces.Length)
                return false;

            var piece = pieces[Given] ?? throw new InvalidDataException();
            piece.CopyTo(buffer, 0);
            ids = buffer.AsMemory(0, piece.Length);
            Volatile.Write(ref Given, Given + 1);
            return true;
        }

        public override void Dispose() => IsClosed = true;
    }
}
