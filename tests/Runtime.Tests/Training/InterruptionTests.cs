using static KernelGen.Runtime.Tests.Training.TrainingFixtures;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>Progress, cancellation and divergence.</summary>
public class InterruptionTests
{
    [Fact]
    public void ProgressTellsEveryStepAndSumsUpEveryEpoch()
    {
        var script = ScriptedNetwork.Begin();
        script.Loss = () => script.Batches.Count;
        var reports = new List<TrainingProgress>();
        var options = new TrainingOptions { Epochs = 2, BatchSize = 2, Optimizer = new Sgd { LearningRate = 0.25 } };
        var result = Trainer.Create<ScriptedNetwork, double>(Counting(4), options).Run(reports.Add);

        Assert.Equal([(1, 2, 1, 4, 1, 1), (1, 2, 2, 4, 2, 1.5), (2, 2, 3, 4, 3, 3), (2, 2, 4, 4, 4, 3.5)],
            reports.Select(report => (report.Epoch, report.Epochs, report.Step, report.Steps, report.Loss, report.MeanLoss)));
        Assert.Equal([null, result.History[0], null, result.History[1]], reports.Select(report => report.Completed));
        Assert.All(reports, report => Assert.Equal(0.25, report.LearningRate));
        Assert.All(reports, report => Assert.True(double.IsFinite(report.ExamplesPerSecond) && report.ExamplesPerSecond > 0));
    }

    [Fact]
    public void ProgressCanBeToldLessOften()
    {
        ScriptedNetwork.Begin();
        var steps = new List<long>();
        var options = new TrainingOptions { Epochs = 2, BatchSize = 1, ReportEverySteps = 3 };
        Trainer.Create<ScriptedNetwork, double>(Counting(5), options).Run(new SynchronousProgress(report => steps.Add(report.Step)));
        Assert.Equal([3, 5, 6, 9, 10], steps);
    }

    [Fact]
    public void ACancelledRunStopsAfterItsStepAndGoesOnAsIfItHadNotBeenCancelled()
    {
        var options = new TrainingOptions { Epochs = 3, BatchSize = 3 };
        var uninterrupted = Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(10), options).Run();
        for (var stop = 1; stop < 12; stop++)
        {
            var trainer = Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(10), options);
            using var cancellation = new CancellationTokenSource();
            Action<TrainingProgress> progress = report =>
            {
                if (report.Step == stop)
                    cancellation.Cancel();
            };
            var exception = Assert.Throws<OperationCanceledException>(() => trainer.Run(progress, cancellation.Token));
            Assert.Equal(cancellation.Token, exception.CancellationToken);
            Assert.Equal(stop, trainer.Step);

            var resumed = trainer.Run();
            Assert.Equal(uninterrupted.Parameters, resumed.Parameters);
            Assert.Equal(uninterrupted.History, resumed.History);
        }
    }

    [Fact]
    public void ACancelledRunIsSavedOnlyIfItTookAStep()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 3, BatchSize = 3, Checkpoints = new CheckpointSchedule { Path = folder["run"] } };
        var trainer = Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(10), options);
        Assert.Throws<OperationCanceledException>(() => trainer.Run(cancellationToken: new CancellationToken(canceled: true)));
        Assert.Empty(folder.Files);

        using var cancellation = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => trainer.Run(_ => cancellation.Cancel(), cancellation.Token));
        var resumed = Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(10), options);
        resumed.LoadCheckpoint(folder["run"]);
        Assert.Equal(1, resumed.Step);
    }

    [Fact]
    public void ProgressThatThrowsLeavesATrainerThatGoesOn()
    {
        var options = new TrainingOptions { Epochs = 2, BatchSize = 3 };
        var trainer = Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(10), options);
        Assert.Throws<TimeoutException>(() => trainer.Run(_ => throw new TimeoutException()));
        Assert.Equal(Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(10), options).Run().Parameters, trainer.Run().Parameters);
    }

    [Fact]
    public void ARunningTrainerRefusesToRunAgainOrToLoadACheckpoint()
    {
        var trainer = Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(10));
        var refused = 0;
        trainer.Run(_ =>
        {
            Assert.Throws<InvalidOperationException>(() => trainer.Run());
            Assert.Throws<InvalidOperationException>(() => trainer.LoadCheckpoint("none"));
            refused++;
        });
        Assert.Equal(10, refused);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.NegativeInfinity)]
    public void AStepWhoseLossOrGradientIsNotFiniteIsNotTaken(double loss, double gradient)
    {
        var script = ScriptedNetwork.Begin();
        script.Loss = () => script.Batches.Count == 4 ? loss : 1;
        script.Gradient = () => script.Batches.Count == 4 ? gradient : 1;
        var options = new TrainingOptions { Epochs = 9, BatchSize = 1, Optimizer = new Sgd { LearningRate = 1 } };
        var trainer = Trainer.Create<ScriptedNetwork, double>(Counting(2), options);
        var exception = Assert.Throws<TrainingDivergedException>(() => trainer.Run());
        Assert.Equal((2, 4, loss), (exception.Epoch, exception.Step, exception.Loss));
        Assert.Contains("epoch 2 at step 4", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Lower the learning rate", exception.Message, StringComparison.Ordinal);
        Assert.Equal([-3], trainer.Parameters.Copy());
        Assert.Equal(3, trainer.Step);
    }

    [Fact]
    public void AValidationLossThatIsNotFiniteStopsTrainingBeforeItsEpochIsSaved()
    {
        using var folder = new TemporaryFolder();
        var script = ScriptedNetwork.Begin();
        var losses = new Queue<double>([3, double.NaN, double.NaN]);
        script.ValidationLoss = losses.Dequeue;
        var options = new TrainingOptions { Epochs = 3, Optimizer = new Sgd { LearningRate = 1 }, Checkpoints = new CheckpointSchedule { Path = folder["run"] } };
        var trainer = Trainer.Create<ScriptedNetwork, double>(Counting(1), options, ScriptedValidation);
        var exception = Assert.Throws<TrainingDivergedException>(() => trainer.Run());
        Assert.Equal((2, 2), (exception.Epoch, exception.Step));
        Assert.Contains(folder["run"], exception.Message, StringComparison.Ordinal);
        Assert.Equal([-1], trainer.BestParameters.Copy());

        // Another try meets the same loss and takes no step before it.
        Assert.Throws<TrainingDivergedException>(() => trainer.Run());
        Assert.Equal(2, trainer.Step);
        trainer.LoadCheckpoint(folder["run"]);
        Assert.Equal((1, 1), (trainer.Step, trainer.History.Count));
    }

    [Fact]
    public void SpoiledParametersDoNotReplaceAGoodCheckpoint()
    {
        using var folder = new TemporaryFolder();
        var script = ScriptedNetwork.Begin();
        script.Gradient = () => script.Batches.Count == 3 ? double.MaxValue : 1;
        var options = new TrainingOptions
        {
            Epochs = 9,
            Optimizer = new Sgd { LearningRate = 10 },
            Checkpoints = new CheckpointSchedule { Path = folder["run"] },
        };
        var trainer = Trainer.Create<ScriptedNetwork, double>(Counting(1), options);
        Assert.Throws<TrainingDivergedException>(() => trainer.Run());
        Assert.Throws<TrainingDivergedException>(() => trainer.SaveCheckpoint(folder["run"]));
        trainer.LoadCheckpoint(folder["run"]);
        Assert.Equal([-20], trainer.Parameters.Copy());
        Assert.Equal(["run"], folder.Files);
    }

    [Fact]
    public void ParametersThatSpoilTheirOwnBatchDoNotReplaceAGoodCheckpoint()
    {
        using var folder = new TemporaryFolder();
        var script = ScriptedNetwork.Begin();
        script.LossAfterStep = () => script.Batches.Count < 3 ? 1 : double.NaN;
        var options = new TrainingOptions { Epochs = 9, Optimizer = new Sgd { LearningRate = 1 }, Checkpoints = new CheckpointSchedule { Path = folder["run"] } };
        var trainer = Trainer.Create<ScriptedNetwork, double>(Counting(1), options);
        var exception = Assert.Throws<TrainingDivergedException>(() => trainer.Run());
        Assert.Equal((3, 3, double.NaN), (exception.Epoch, exception.Step, exception.Loss));
        Assert.Throws<TrainingDivergedException>(() => trainer.SaveCheckpoint(folder["other"]));

        // The checkpoint is the one before, and with it the spoiled batch is forgotten.
        trainer.LoadCheckpoint(folder["run"]);
        Assert.Equal([-2], trainer.Parameters.Copy());
        trainer.SaveCheckpoint(folder["other"]);
        Assert.Equal(File.ReadAllBytes(folder["run"]), File.ReadAllBytes(folder["other"]));
    }

    [Fact]
    public void ACheckpointIsJudgedByTheLastStepsOwnBatch()
    {
        using var folder = new TemporaryFolder();
        var script = ScriptedNetwork.Begin();
        var options = new TrainingOptions { Epochs = 1, BatchSize = 1, Shuffle = false };
        var trainer = Trainer.Create<ScriptedNetwork, double>(Counting(3), options);
        trainer.Run(progress =>
        {
            trainer.SaveCheckpoint(folder["run"]);
            Assert.Equal([progress.Step - 1.0], script.Judged);
        });
        Assert.Equal([[0], [1], [2]], script.Batches);
    }

    [Fact]
    public void ABatchThatFailedSpeaksAgainstSaving()
    {
        using var folder = new TemporaryFolder();
        var script = ScriptedNetwork.Begin();
        script.Gradient = () => script.Batches.Count == 2 ? double.NaN : 1;
        var trainer = Trainer.Create<ScriptedNetwork, double>(Counting(3), new TrainingOptions { Epochs = 1, BatchSize = 1, Shuffle = false });
        Assert.Throws<TrainingDivergedException>(() => trainer.Run());
        trainer.SaveCheckpoint(folder["run"]);
        Assert.Equal([1], script.Judged);
    }

    [Fact]
    public void ALearningRateThatIsFarTooHighEndsInDivergenceOfARealNetwork()
    {
        var points = Points<float>(20);
        var far = points with { Inputs = points.Inputs.ToArray().Select(x => x * 1e10f).ToArray() };
        var trainer = Trainer.Create<SoftmaxRegression<float>, float>(far, new TrainingOptions { Optimizer = new Sgd { LearningRate = 1e25 } });
        Assert.Throws<TrainingDivergedException>(() => trainer.Run());
    }
}
