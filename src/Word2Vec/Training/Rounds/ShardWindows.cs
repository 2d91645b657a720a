using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>The windows that a shard trains in a turn, and the rows that it trains as copies of its own meanwhile.</summary>
internal sealed class ShardWindows<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int shard;
    private readonly PrivateRows<T> inputs;
    private readonly PrivateRows<T> outputs;

    // For each row, the one that the shard trains.
    private readonly int[] rowsInContexts;

    public ShardWindows(WordMatrices<T> matrices, int shard)
    {
        this.shard = shard;
        rowsInContexts = [.. Enumerable.Range(0, matrices.InputRows)];
        var (first, most) = (matrices.InputRows + (shard * matrices.PrivateRows), matrices.PrivateRows - WindowShares.MostLoans);
        inputs = new PrivateRows<T>(matrices.AllInput, matrices.AllOutput, matrices.Stride, first, most);
        outputs = new PrivateRows<T>(matrices.AllOutput, matrices.AllInput, matrices.Stride, first + most, WindowShares.MostLoans);
    }

    public WindowBucket Bucket { get; } = new();

    /// <summary>It has no windows and no copies.</summary>
    public void Clear()
    {
        foreach (var row in inputs.Rows)
            rowsInContexts[row] = row;
        inputs.Clear();
        outputs.Clear();
        Bucket.Clear();
    }

    /// <summary>Trains a copy of an input row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="merger">The shard that adds up what was moved.</param>
    public void TakeInput(int row, int merger) => rowsInContexts[row] = inputs.Take(row, merger);

    /// <summary>Makes its windows of a text, of the words that it borrows with copies of their output rows.</summary>
    public void Make(KeptText text, WindowShares shares)
    {
        Bucket.AddWindows(text, shares[shard], rowsInContexts);
        foreach (var loan in shares.Loans)
        {
            if (loan.Borrower == shard)
                Bucket.ReplaceCenter(loan.Row, outputs.Take(loan.Row, loan.Owner));
        }
    }

    /// <summary>Adds what its copies have moved to their rows, for those that a shard adds up.</summary>
    public void Merge(int merger)
    {
        inputs.Merge(merger);
        outputs.Merge(merger);
    }
}
