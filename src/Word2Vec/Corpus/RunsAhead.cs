namespace KernelGen.Word2Vec;

/// <summary>Has the next piece read by another thread while this one is worked on. The pieces are the same, and so is what reading throws, where it would be thrown.</summary>
internal sealed class RunsAhead : IdRuns
{
    private readonly IdRuns runs;
    private int[] current = [];
    private int[] next = [];
    private Task<int> reading;

    /// <param name="runs">Where pieces come from.</param>
    public RunsAhead(IdRuns runs)
    {
        this.runs = runs;
        reading = Task.Run(Read);
    }

    public override bool Next(out ReadOnlyMemory<int> ids)
    {
        var count = reading.GetAwaiter().GetResult();
        (current, next) = (next, current);
        ids = current.AsMemory(0, Math.Max(0, count));
        if (count >= 0)
            reading = Task.Run(Read);
        return count >= 0;
    }

    public override void Dispose()
    {
        // What it threw is of no interest any more.
        reading.ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        runs.Dispose();
    }

    /// <summary>The next piece's length; −1 at the end.</summary>
    private int Read()
    {
        if (!runs.Next(out var ids))
            return -1;

        if (next.Length < ids.Length)
            next = new int[ids.Length];
        ids.CopyTo(next);
        return ids.Length;
    }
}
