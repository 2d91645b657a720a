using System.Numerics;
using static KernelGen.Runtime.Tests.Training.TrainingFixtures;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>Checkpoints: a resumed run has the bits of an uninterrupted one.</summary>
public class CheckpointTests
{
    private const int Steps = 4 * 4;

    private static readonly TrainingOptions Options = new()
    {
        Epochs = 4,
        BatchSize = 3,
        Seed = 12,
        StepDecay = new StepDecay { Factor = 0.3, EveryEpochs = 1 },
        EarlyStop = new EarlyStop { Patience = 4 },
    };

    public static TheoryData<Optimizer> Optimizers =>
    [
        new Sgd { LearningRate = 0.5 },
        new Sgd { LearningRate = 0.5, Momentum = 0.9, Nesterov = true, WeightDecay = 0.01 },
        new Adam { LearningRate = 0.1, WeightDecay = 0.01 },
    ];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void ResumingAtAnyStepGivesTheBitsOfAnUninterruptedRun(Optimizer optimizer)
    {
        CheckResuming<float>(Options with { Optimizer = optimizer });
        CheckResuming<double>(Options with { Optimizer = optimizer });
    }

    [Fact]
    public void AResumedRunCanBeMadeLonger()
    {
        using var folder = new TemporaryFolder();
        var first = Create<float>(Options with { Epochs = 2 });
        first.Run();
        first.SaveCheckpoint(folder["run"]);

        var longer = Create<float>(Options with { Seed = 99, EarlyStop = new EarlyStop { Patience = 9 }, ReportEverySteps = 5 });
        longer.LoadCheckpoint(folder["run"]);
        Assert.Null(longer.StopReason);
        AssertEqual(Create<float>(Options).Run(), longer.Run());
    }

    [Fact]
    public void TheScheduleSavesAfterEpochsAndStepsAndAtTheEnd()
    {
        long[] Saved(CheckpointSchedule schedule, int epochs)
        {
            var trainer = Create<float>(Options with { Epochs = epochs, Checkpoints = schedule });
            var saved = new List<long>();
            trainer.Run(report =>
            {
                if (!File.Exists(schedule.Path))
                    return;

                saved.Add(report.Step);
                File.Delete(schedule.Path);
            });
            return [.. saved];
        }

        using var folder = new TemporaryFolder();
        var path = folder["run"];
        Assert.Equal([4, 8, 12], Saved(new CheckpointSchedule { Path = path }, 3));
        Assert.Equal([8, 12], Saved(new CheckpointSchedule { Path = path, EveryEpochs = 2 }, 3));
        Assert.Equal([3, 6, 8, 9, 12], Saved(new CheckpointSchedule { Path = path, EveryEpochs = 2, EverySteps = 3 }, 3));
    }

    [Fact]
    public async Task ACheckpointCanBeSavedFromAnotherThreadWhileTheRunIsAtWork()
    {
        using var folder = new TemporaryFolder();
        var options = Options with { Epochs = 300, EarlyStop = null };
        var trainer = Create<double>(options);
        var resumed = Create<double>(options);
        var checkpoints = 0;

        // The worker saves until the run, which waits for three checkpoints before its last epochs, has ended.
        using var done = new CancellationTokenSource();
        var worker = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                trainer.SaveCheckpoint(folder["run"]);
                Interlocked.Increment(ref checkpoints);
            }
        });
        var result = trainer.Run(report =>
        {
            if (report.Epoch == 200)
                SpinWait.SpinUntil(() => worker.IsCompleted || Volatile.Read(ref checkpoints) >= 3);
            if (report.Epoch == 250)
                done.Cancel();
        });
        await worker;

        resumed.LoadCheckpoint(folder["run"]);
        AssertEqual(result, resumed.Run());
    }

    private static void CheckResuming<T>(TrainingOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var folder = new TemporaryFolder();
        var uninterrupted = Create<T>(options);
        uninterrupted.SaveCheckpoint(folder["0"]);
        var expected = uninterrupted.Run(report => uninterrupted.SaveCheckpoint(folder[$"{report.Step}"]));

        for (var step = 0; step <= Steps; step++)
        {
            var resumed = Create<T>(options);
            resumed.LoadCheckpoint(folder[$"{step}"]);
            Assert.Equal(step, resumed.Step);
            AssertEqual(expected, resumed.Run());
            Assert.Equal(uninterrupted.Parameters.Copy(), resumed.Parameters.Copy());

            // And what it would save itself is the same file, to the byte.
            resumed.SaveCheckpoint(folder["again"]);
            Assert.Equal(File.ReadAllBytes(folder[$"{Steps}"]), File.ReadAllBytes(folder["again"]));
        }
    }

    private static Trainer<T> Create<T>(TrainingOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Trainer.Create<SoftmaxRegression<T>, T>(Points<T>(10), options, Points<T>(5, seed: 8));

    private static void AssertEqual<T>(TrainingResult<T> expected, TrainingResult<T> actual)
    {
        Assert.Equal(expected.Parameters, actual.Parameters);
        Assert.Equal((expected.StopReason, expected.Best), (actual.StopReason, actual.Best));
        Assert.Equal(expected.History, actual.History);
    }
}
