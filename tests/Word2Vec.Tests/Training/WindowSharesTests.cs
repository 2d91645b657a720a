namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>How a text's windows are dealt to shards.</summary>
public class WindowSharesTests
{
    private const int Rows = 40;

    private static readonly WordPartition Halves = WordPartition.Draw(new long[Rows], groupCount: 2, draws: false, RandomStreams.Start(1, 1));

    [Fact]
    public void AShardHasThePlacesOfItsGroupsWords()
    {
        int[] rows = [0, 25, 19, 20, 39, 0];
        var shares = Deal(Halves, rows);
        Assert.Equal([0, 2, 5], shares[0]);
        Assert.Equal([1, 3, 4], shares[1]);
        Assert.Equal([], shares.Loans);
    }

    [Fact]
    public void AShardWithMoreThanTheOtherLendsItTheWordsThatMakeThemMostAlike()
    {
        // 160 to 40: of the words with 90, 40, 20 and 10 windows, the last three have 60 or less, half of the difference, and 40 and 20 are all that is missing.
        var shares = Deal(Halves, Repeated((0, 90), (1, 40), (2, 20), (3, 10), (30, 40)));
        Assert.Equal([new Loan(1, 0, 1), new Loan(2, 0, 1)], shares.Loans);
        Assert.Equal((100, 100), (shares[0].Length, shares[1].Length));
    }

    [Fact]
    public void WordsOfFewWindowsAreNotWorthALoan()
    {
        Assert.Equal([], Deal(Halves, Repeated((0, 7), (1, 7), (2, 7), (3, 7))).Loans);
        Assert.Equal([new Loan(0, 0, 1)], Deal(Halves, Repeated((0, 8), (1, 8))).Loans);
    }

    [Fact]
    public void ALoanIsForOneText()
    {
        var shares = Deal(Halves, Repeated((0, 30), (1, 30)), [0, 1, 20, 21]);
        Assert.Equal([], shares.Loans);
        Assert.Equal([0, 1], shares[0]);
    }

    [Fact]
    public void WhatIsBorrowedIsNotLentOn()
    {
        // The first of five shards borrows 8 and 16 windows, and is then one of those with the most, and the last lacks 16 of them.
        var partition = WordPartition.Draw(new long[Rows], groupCount: 5, draws: false, RandomStreams.Start(1, 1));
        var first = partition.FirstRows;
        var shares = Deal(partition, Repeated(
            (first[1], 8), (first[1] + 1, 8), (first[1] + 2, 24), (first[2], 16), (first[2] + 1, 24), (first[3], 8), (first[4], 8)));
        Assert.Equal([new Loan(first[1], 1, 0), new Loan(first[2], 2, 0), new Loan(first[1] + 1, 1, 3)], shares.Loans);
        Assert.Equal([24, 24, 24, 16, 8], Enumerable.Range(0, 5).Select(shard => shares[shard].Length));
    }

    [Theory]
    [InlineData(1000, 2)]
    [InlineData(3000, 5)]
    public void EveryWindowIsOneShards(int length, int shards)
    {
        var random = new KernelRandom(7);
        var rows = Enumerable.Range(0, length).Select(_ => Math.Min(random.Next(Rows), random.Next(Rows))).ToArray();
        var shares = Deal(WordPartition.Draw(new long[Rows], shards, draws: false, RandomStreams.Start(1, 1)), rows);
        Assert.InRange(shares.Loans.Length, 1, WindowShares.MostLoans);
        Assert.Equal(Enumerable.Range(0, length), Enumerable.Range(0, shards).SelectMany(shard => shares[shard].ToArray()).Order());
    }

    private static WindowShares Deal(WordPartition partition, params int[][] texts)
    {
        var (text, shares) = (new KeptText(Rows), new WindowShares(Rows, partition.FirstRows.Length - 1));
        shares.Begin(partition);
        foreach (var rows in texts)
        {
            text.Clear();
            text.Append(rows, new int[rows.Length]);
            shares.Deal(text);
        }

        return shares;
    }

    private static int[] Repeated(params (int Row, int Times)[] words) => [.. words.SelectMany(word => Enumerable.Repeat(word.Row, word.Times))];
}
