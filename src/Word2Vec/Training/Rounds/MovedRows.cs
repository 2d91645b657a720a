namespace KernelGen.Word2Vec;

/// <summary>The rows of its copy that a shard has moved since the last merge: which, how often, and what they were before.</summary>
/// <param name="rows">Rows of the copy.</param>
/// <param name="stride">Elements of each.</param>
internal sealed class MovedRows<T>(int rows, int stride)
    where T : unmanaged
{
    private readonly int[] counts = new int[rows];
    private int[] list = [];
    private T[] before = [];
    private int length;

    /// <summary>In the order in which they were moved first.</summary>
    public ReadOnlySpan<int> Rows => list.AsSpan(0, length);

    /// <summary>How often a row was moved.</summary>
    public ref int this[int row] => ref counts[row];

    /// <summary>Whether other shards have taken over what is noted here; then the next note begins anew.</summary>
    public bool IsMerged { get; set; }

    /// <summary>What the row at a place of <see cref="Rows"/> was.</summary>
    public ReadOnlySpan<T> Before(int place) => before.AsSpan(place * stride, stride);

    /// <summary>Notes rows that are about to be moved, a row for each time.</summary>
    public void Note(ReadOnlySpan<int> moved, ReadOnlySpan<T> copy)
    {
        if (IsMerged)
            (length, IsMerged) = (0, false);

        foreach (var row in moved)
        {
            if (counts[row]++ > 0)
                continue;

            if (length == list.Length)
                Reserve();
            copy.Slice(row * stride, stride).CopyTo(before.AsSpan(length * stride));
            list[length++] = row;
        }
    }

    private void Reserve()
    {
        var capacity = (int)Math.Min(rows, Math.Max(256, 2L * length));
        Array.Resize(ref list, capacity);
        Array.Resize(ref before, capacity * stride);
    }
}
