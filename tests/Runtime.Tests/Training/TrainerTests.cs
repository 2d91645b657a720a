using static KernelGen.Runtime.Tests.Training.TrainingFixtures;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>What a run does from step to step and from epoch to epoch.</summary>
public class TrainerTests
{
    [Fact]
    public void AClassifierLearnsFromLabels()
    {
        var options = new TrainingOptions { Epochs = 30, Optimizer = new Adam { LearningRate = 0.05 }, Seed = 4 };
        Assert.True(Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(500), options, Points<float>(300, seed: 2)).Run().Best.ValidationAccuracy > 0.95);
        Assert.True(Trainer.Create<SoftmaxRegression<double>, double>(Points<double>(500), options, Points<double>(300, seed: 2)).Run().Best.ValidationAccuracy > 0.95);
    }

    [Fact]
    public void LabelsAndTheirOneHotTargetsTrainAlike()
    {
        var labeled = Points<double>(50);
        var targets = new double[50 * 4];
        for (var row = 0; row < 50; row++)
            targets[(row * 4) + labeled.Labels.Span[row]] = 1;

        var fromLabels = Trainer.Create<SoftmaxRegression<double>, double>(labeled).Run();
        var fromTargets = Trainer.Create<SoftmaxRegression<double>, double>(new TargetData<double>(labeled.Inputs, targets)).Run();
        Assert.Equal(fromLabels.Parameters, fromTargets.Parameters);
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 3)]
    [InlineData(7, 1)]
    [InlineData(100, 1)]
    public void EveryEpochTakesEveryExampleOnceWithItsOwnTarget(int batchSize, int stepsPerEpoch)
    {
        var script = ScriptedNetwork.Begin();
        Trainer.Create<ScriptedNetwork, double>(Counting(7), new TrainingOptions { Epochs = 4, BatchSize = batchSize }).Run();

        Assert.Equal(4 * stepsPerEpoch, script.Batches.Count);
        Assert.All(script.Batches.Chunk(stepsPerEpoch), epoch => Assert.Equal([0, 1, 2, 3, 4, 5, 6], epoch.SelectMany(batch => batch).Order()));
        Assert.All(script.Batches.SkipLast(1).Where((_, i) => (i + 1) % stepsPerEpoch != 0), batch => Assert.Equal(batchSize, batch.Length));
        Assert.Equal(script.Batches.SelectMany(batch => batch).Select(row => row + 100), script.Targets.SelectMany(batch => batch));
    }

    [Fact]
    public void TheOrderOfExamplesChangesFromEpochToEpochAndFollowsFromTheSeed()
    {
        double[] Order(ulong seed, bool shuffle = true)
        {
            var script = ScriptedNetwork.Begin();
            Trainer.Create<ScriptedNetwork, double>(Counting(20), new TrainingOptions { Epochs = 2, BatchSize = 6, Seed = seed, Shuffle = shuffle }).Run();
            return [.. script.Batches.SelectMany(batch => batch)];
        }

        Assert.Equal(Order(1), Order(1));
        Assert.NotEqual(Order(1), Order(2));
        Assert.NotEqual(Order(1)[..20], Order(1)[20..]);
        Assert.Equal([.. Counting(20).Inputs.Span, .. Counting(20).Inputs.Span], Order(1, shuffle: false));
    }

    [Fact]
    public void TheSameSeedGivesTheSameBitsAndAnotherSeedOthers()
    {
        float[] Train(ulong seed) => Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(50), new TrainingOptions { Epochs = 3, Seed = seed }).Run().Parameters;
        Assert.Equal(Train(1), Train(1));
        Assert.NotEqual(Train(1), Train(2));
    }

    [Fact]
    public void GivenParametersAreWhereTrainingStartsAndAreLeftAlone()
    {
        ScriptedNetwork.Begin();
        double[] start = [5];
        var trainer = Trainer.Create<ScriptedNetwork, double>(
            Counting(1), new TrainingOptions { Epochs = 1, Optimizer = new Sgd { LearningRate = 0.5 } }, parameters: start);
        Assert.Equal([4.5], trainer.Run().Parameters);
        Assert.Equal([5], start);
    }

    [Fact]
    public void StepDecayMultipliesTheLearningRateAfterEveryFewEpochs()
    {
        ScriptedNetwork.Begin();
        var options = new TrainingOptions
        {
            Epochs = 9,
            Optimizer = new Sgd { LearningRate = 0.5 },
            StepDecay = new StepDecay { Factor = 0.25, EveryEpochs = 2 },
        };
        var result = Trainer.Create<ScriptedNetwork, double>(Counting(1), options).Run();
        double[] rates = [0.5, 0.5, 0.125, 0.125, 0.03125, 0.03125, 0.0078125, 0.0078125, 0.001953125];
        Assert.Equal(rates, result.History.Select(epoch => epoch.LearningRate));
        Assert.Equal([-rates.Sum()], result.Parameters);
    }

    [Fact]
    public void TheTrainingLossOfAnEpochWeighsBatchesByTheirRows()
    {
        var script = ScriptedNetwork.Begin();
        script.Loss = () => script.Batches[^1].Length;
        var result = Trainer.Create<ScriptedNetwork, double>(Counting(5), new TrainingOptions { Epochs = 1, BatchSize = 3 }).Run();
        Assert.Equal(((3.0 * 3) + (2 * 2)) / 5, result.Best.TrainingLoss);
    }

    [Fact]
    public void ValidationGivesTheLossAndAccuracyOfItsOwnExamples()
    {
        // More rows than are evaluated at once, and not a multiple of them.
        var validation = Points<double>(600, seed: 2);
        var trainer = Trainer.Create<SoftmaxRegression<double>, double>(Points<double>(40), new TrainingOptions { Epochs = 1 }, validation);
        var epoch = trainer.Run().Best;

        var predictions = new double[600 * 4];
        SoftmaxRegression<double>.Predict(trainer.Parameters, validation.Inputs.Span, predictions);
        var right = Enumerable.Range(0, 600).Count(row => predictions.AsSpan(row * 4, 4).IndexOf(predictions.Skip(row * 4).Take(4).Max()) == validation.Labels.Span[row]);
        Assert.Equal(SoftmaxRegression<double>.Loss(trainer.Parameters, validation.Inputs.Span, validation.Labels.Span), epoch.ValidationLoss!.Value, 12);
        Assert.Equal(right / 600.0, epoch.ValidationAccuracy);
        Assert.InRange(right, 1, 599);
    }

    [Fact]
    public void WithoutLabelsThereIsNoAccuracyAndWithoutValidationDataNoLoss()
    {
        ScriptedNetwork.Begin();
        var validated = Trainer.Create<ScriptedNetwork, double>(Counting(3), new TrainingOptions { Epochs = 1 }, ScriptedValidation).Run().Best;
        Assert.Equal((1.0, null), (validated.ValidationLoss, validated.ValidationAccuracy));
        var bare = Trainer.Create<ScriptedNetwork, double>(Counting(3), new TrainingOptions { Epochs = 1 }).Run().Best;
        Assert.Equal((null, null), (bare.ValidationLoss, bare.ValidationAccuracy));
    }

    [Fact]
    public void TheParametersOfTheEpochWithTheLeastValidationLossAreKept()
    {
        var script = ScriptedNetwork.Begin();
        var losses = new Queue<double>([5, 3, 4, 3, 6]);
        script.ValidationLoss = losses.Dequeue;
        var options = new TrainingOptions { Epochs = 5, Optimizer = new Sgd { LearningRate = 1 } };
        var trainer = Trainer.Create<ScriptedNetwork, double>(Counting(1), options, ScriptedValidation);
        var result = trainer.Run();
        Assert.Equal((StopReason.Completed, 2), (result.StopReason, result.Best.Epoch));
        Assert.Equal([-2], result.Parameters);
        Assert.Equal([-2], trainer.BestParameters.Copy());
        Assert.Equal([-5], trainer.Parameters.Copy());
    }

    [Theory]
    [InlineData(2, 0, 4)]
    [InlineData(3, 0, 9)]
    [InlineData(3, 1, 5)]
    public void EarlyStopEndsTrainingAfterItsPatience(int patience, double minimumImprovement, int epochs)
    {
        var script = ScriptedNetwork.Begin();
        var losses = new Queue<double>([5, 3, 4, 3, 2.5, 2, 2, 2, 2, 2]);
        script.ValidationLoss = losses.Dequeue;
        var options = new TrainingOptions { Epochs = 10, EarlyStop = new EarlyStop { Patience = patience, MinimumImprovement = minimumImprovement } };
        var trainer = Trainer.Create<ScriptedNetwork, double>(Counting(1), options, ScriptedValidation);
        Assert.Null(trainer.StopReason);
        var result = trainer.Run();
        Assert.Equal((StopReason.EarlyStop, epochs, epochs - patience), (result.StopReason, result.History.Count, result.Best.Epoch));
        Assert.Equal(StopReason.EarlyStop, trainer.StopReason);
    }

    [Fact]
    public void AnotherThreadThatAsksForTheHistory_IsLetInBeforeTheEpochEnds()
    {
        const int Steps = 5000;
        var options = new TrainingOptions { Epochs = 1, BatchSize = 1 };
        var trainer = Trainer.Create<ScriptedNetwork, double>(new TargetData<double>(new double[Steps], new double[Steps]), options);
        long? stepLetIn = null;
        var other = new Thread(() =>
        {
            _ = trainer.History;
            stepLetIn = trainer.Step;
        });
        ScriptedNetwork.Begin().Gradient = () =>
        {
            // Steps that give the other thread time to come, and are quick when it has been there.
            if (trainer.Step == 10)
                other.Start();
            if (trainer.Step >= 10 && other.IsAlive)
                Thread.Sleep(1);
            return 1;
        };
        trainer.Run();
        other.Join();
        Assert.InRange(stepLetIn ?? Steps, 10, Steps - 1);
    }

    [Fact]
    public void ATrainerThatIsDoneReturnsTheSameResultAgain()
    {
        var trainer = Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(20), new TrainingOptions { Epochs = 2 });
        var (first, second) = (trainer.Run(), trainer.Run());
        Assert.Equal(first.Parameters, second.Parameters);
        Assert.Equal(first.History, second.History);
        Assert.Equal((2, 2), (second.History.Count, trainer.Step));
    }
}
