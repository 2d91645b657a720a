using System.Diagnostics;

namespace KernelGen.Word2Vec;

/// <summary>
/// Where threads wait until all have come. They look for each other without pause at first, then let others run in between, and after a while sleep: a framework's
/// barrier sleeps after some microseconds, and to be woken takes tens of them.
/// </summary>
/// <param name="participants">How many threads.</param>
internal sealed class SpinBarrier(int participants)
{
    private static readonly long alone = Stopwatch.Frequency / 20_000;
    private static readonly long awake = Stopwatch.Frequency / 200;

    private int arrived;
    private volatile int phase;

    /// <summary>How many threads.</summary>
    public int Participants { get; } = participants;

    public void SignalAndWait()
    {
        var current = phase;
        if (Interlocked.Increment(ref arrived) == Participants)
        {
            arrived = 0;
            phase = current + 1;
            return;
        }

        var start = Stopwatch.GetTimestamp();
        while (phase == current)
        {
            Thread.SpinWait(8);
            var waited = Stopwatch.GetTimestamp() - start;
            if (waited > awake)
                Thread.Sleep(1);
            else if (waited > alone)
                Thread.Yield();
        }
    }
}
