using System.Diagnostics;

namespace KernelGen.Word2Vec;

/// <summary>
/// Threads that wait for each other. The framework's barrier sleeps after some microseconds, and to be woken takes longer than most waits of a round last; so this one
/// spins for as long as they last, and sleeps where a wait is no such one or where threads have no core each.
/// </summary>
/// <param name="participants">How many threads wait for each other.</param>
internal sealed class SpinningBarrier(int participants)
{
    /// <summary>A part of a stage, which takes about a millisecond: who waits longer waits for a thread that has been preempted, or for a file.</summary>
    private static readonly long patience = Stopwatch.Frequency / 4000;

    private readonly object gate = new();
    private readonly bool spins = participants <= Environment.ProcessorCount;
    private int arrived;
    private volatile int phase;

    public int ParticipantCount => participants;

    /// <summary>Returns when all have come here.</summary>
    public void SignalAndWait()
    {
        var current = phase;
        if (Interlocked.Increment(ref arrived) == participants)
        {
            arrived = 0;
            lock (gate)
            {
                phase = current + 1;
                Monitor.PulseAll(gate);
            }

            return;
        }

        var began = Stopwatch.GetTimestamp();
        while (spins && phase == current && Stopwatch.GetTimestamp() - began < patience)
            Thread.SpinWait(1);
        if (phase != current)
            return;

        lock (gate)
        {
            while (phase == current)
                Monitor.Wait(gate);
        }
    }
}
