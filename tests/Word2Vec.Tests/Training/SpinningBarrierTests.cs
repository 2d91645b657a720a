namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>Threads that wait for each other, spinning or asleep.</summary>
public class SpinningBarrierTests
{
    private const int Rounds = 300;

    private static readonly TimeSpan farTooLong = TimeSpan.FromSeconds(20);

    [Fact]
    public void NobodyGoesOnBeforeAllHaveCome() => Meet(participants: 2, late: 0);

    [Fact]
    public void MoreThreadsThanCoresMeetToo() => Meet(participants: (2 * Environment.ProcessorCount) + 1, late: 0);

    [Fact]
    public void WhoWaitsForLongSleepsAndIsWoken() => Meet(participants: 2, late: 100);

    /// <summary>Threads meet in rounds, and each looks whether all have come; in a few rounds one is late.</summary>
    private static void Meet(int participants, int late)
    {
        var barrier = new SpinningBarrier(participants);
        var arrivals = 0;
        var tooEarly = 0;
        var threads = Enumerable.Range(0, participants).Select(member => new Thread(() => Visit(member)) { IsBackground = true }).ToArray();
        foreach (var thread in threads)
            thread.Start();
        Assert.All(threads, static thread => Assert.True(thread.Join(farTooLong)));
        Assert.Equal(0, tooEarly);
        Assert.Equal(Rounds * participants, arrivals);

        void Visit(int member)
        {
            for (var round = 1; round <= Rounds; round++)
            {
                if (member == 0 && late > 0 && round % late == 0)
                    Thread.Sleep(20);
                Interlocked.Increment(ref arrivals);
                barrier.SignalAndWait();
                if (Volatile.Read(ref arrivals) < round * participants)
                    Interlocked.Increment(ref tooEarly);
            }
        }
    }
}
