using System.Runtime.ExceptionServices;

namespace KernelGen.Word2Vec;

/// <summary>
/// Threads that do the stages of rounds together with the one that asks: shard s is thread s mod T's. A stage takes about a millisecond, so they wait for each other at
/// a barrier that spins before it sleeps.
/// </summary>
internal sealed class WorkerTeam : IDisposable
{
    private readonly SpinningBarrier barrier;
    private readonly Thread[] others;
    private Action<int, int>? work;
    private int stages;
    private int shards;
    private ExceptionDispatchInfo? failure;

    /// <param name="threads">How many work, the caller's among them.</param>
    public WorkerTeam(int threads)
    {
        barrier = new SpinningBarrier(threads);
        others = [.. Enumerable.Range(1, threads - 1).Select(member => new Thread(() => Work(member)) { IsBackground = true, Name = $"word vectors {member}" })];
        foreach (var thread in others)
            thread.Start();
    }

    /// <summary>Has all stages done, for each shard; what one of them throws is thrown when all are.</summary>
    /// <param name="stageCount">Stages, one after the other.</param>
    /// <param name="shardCount">Shards, at the same time.</param>
    /// <param name="stage">Does a stage, by its number, for a shard, by its number.</param>
    public void Run(int stageCount, int shardCount, Action<int, int> stage)
    {
        (stages, shards, work) = (stageCount, shardCount, stage);
        barrier.SignalAndWait();
        RunStages(member: 0);
        var failed = failure;
        failure = null;
        failed?.Throw();
    }

    public void Dispose()
    {
        work = null;
        barrier.SignalAndWait();
        foreach (var thread in others)
            thread.Join();
    }

    private void Work(int member)
    {
        barrier.SignalAndWait();
        while (work is not null)
        {
            RunStages(member);
            barrier.SignalAndWait();
        }
    }

    private void RunStages(int member)
    {
        for (var stage = 0; stage < stages; stage++)
        {
            try
            {
                for (var shard = member; shard < shards; shard += barrier.ParticipantCount)
                    work!(stage, shard);
            }
            catch (Exception exception)
            {
                // The others must not wait for ever.
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }

            barrier.SignalAndWait();
        }
    }
}
