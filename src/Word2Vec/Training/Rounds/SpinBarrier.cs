using System.Diagnostics;

namespace KernelGen.Word2Vec;

/// <summary>
/// Where threads wait until all have come: awake for a moment, since they mostly come together and to be woken takes tens of microseconds, and then asleep. Where
/// there are more of them than processors they sleep at once, for who waits awake keeps away the one that is waited for.
/// </summary>
/// <param name="participants">How many threads.</param>
internal sealed class SpinBarrier(int participants)
{
    private static readonly long moment = Stopwatch.Frequency / 10_000;

    private readonly ManualResetEventSlim[] opened = [new(false, spinCount: 0), new(false, spinCount: 0)];
    private readonly long patience = participants <= Environment.ProcessorCount ? moment : 0;
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
            opened[(current + 1) & 1].Reset();
            phase = current + 1;
            opened[current & 1].Set();
            return;
        }

        var start = Stopwatch.GetTimestamp();
        while (phase == current)
        {
            if (Stopwatch.GetTimestamp() - start > patience)
            {
                opened[current & 1].Wait();
                return;
            }

            Thread.SpinWait(8);
        }
    }
}
