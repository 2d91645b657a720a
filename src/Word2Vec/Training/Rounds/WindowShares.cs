namespace KernelGen.Word2Vec;

/// <summary>A word whose windows in a text another shard trains than its own.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Owner">Its own shard.</param>
/// <param name="Borrower">The other.</param>
internal readonly record struct Loan(int Row, int Owner, int Borrower);

/// <summary>
/// Which shard trains which windows of a text: those of its group's words. A text repeats some words so often that one shard would have more of it than the others, which
/// would wait for it; so that one lends a few words, for this text alone.
/// </summary>
/// <param name="rowCount">Number of rows.</param>
/// <param name="shards">Number of shards.</param>
internal sealed class WindowShares(int rowCount, int shards)
{
    /// <summary>With a few of the most frequent words most is gained, and each is copied and added up.</summary>
    public const int MostLoans = 4;

    /// <summary>Words that are lent have so many windows at least: to copy a row and to add up its moves takes as long as one or two.</summary>
    private const int FewestWindows = 8;

    private readonly byte[] shardOf = new byte[rowCount];
    private readonly int[] windows = new int[shards];
    private readonly int[] starts = new int[shards + 1];
    private readonly Loan[] loans = new Loan[MostLoans];
    private int loanCount;
    private int[] firstRows = [];
    private int[] places = [];

    /// <summary>The words that are lent.</summary>
    public ReadOnlySpan<Loan> Loans => loans.AsSpan(0, loanCount);

    /// <summary>The places of a shard's words in the text.</summary>
    public ReadOnlySpan<int> this[int shard] => places.AsSpan(starts[shard]..starts[shard + 1]);

    /// <summary>Takes the groups of an epoch.</summary>
    public void Begin(WordPartition partition)
    {
        firstRows = partition.FirstRows;
        for (var shard = 0; shard < shards; shard++)
            shardOf.AsSpan(firstRows[shard]..firstRows[shard + 1]).Fill((byte)shard);
    }

    /// <summary>Deals the windows of a text.</summary>
    public void Deal(KeptText text)
    {
        Array.Clear(windows);
        foreach (var row in text.DistinctRows)
            windows[shardOf[row]] += text.CountOf(row);
        loanCount = 0;
        while (loanCount < MostLoans && Lend(text))
            loanCount++;

        Place(text.Rows);
        foreach (var loan in Loans)
            shardOf[loan.Row] = (byte)loan.Owner;
    }

    /// <summary>Lends, of the shard with the most windows to that with the fewest, the word that makes them most alike and does not turn them round.</summary>
    private bool Lend(KeptText text)
    {
        var (owner, borrower) = (Array.IndexOf(windows, windows.Max()), Array.IndexOf(windows, windows.Min()));
        var half = (windows[owner] - windows[borrower]) / 2;
        var (best, count) = (-1, FewestWindows - 1);
        foreach (var row in text.DistinctRows)
        {
            // What is borrowed is not lent on.
            if (shardOf[row] == owner & row >= firstRows[owner] & row < firstRows[owner + 1] && text.CountOf(row) > count && text.CountOf(row) <= half)
                (best, count) = (row, text.CountOf(row));
        }

        if (best < 0)
            return false;

        loans[loanCount] = new Loan(best, owner, borrower);
        shardOf[best] = (byte)borrower;
        windows[owner] -= count;
        windows[borrower] += count;
        return true;
    }

    private void Place(ReadOnlySpan<int> rows)
    {
        if (places.Length < rows.Length)
            places = new int[Math.Max(rows.Length, 2 * places.Length)];
        for (var shard = 0; shard < shards; shard++)
            starts[shard + 1] = starts[shard] + windows[shard];
        starts.AsSpan(0, shards).CopyTo(windows);
        for (var place = 0; place < rows.Length; place++)
            places[windows[shardOf[rows[place]]]++] = place;
    }
}
