using static KernelGen.Runtime.Tests.Training.TrainingFixtures;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>Wrong options and data are refused by name before anything is trained.</summary>
public class TrainingArgumentTests
{
    public static TheoryData<string, Func<object>> WrongOptions => new()
    {
        { "Epochs", () => new TrainingOptions { Epochs = 0 } },
        { "BatchSize", () => new TrainingOptions { BatchSize = -1 } },
        { "ReportEverySteps", () => new TrainingOptions { ReportEverySteps = 0 } },
        { "Optimizer", () => new TrainingOptions { Optimizer = null! } },
        { "LearningRate", () => new Adam { LearningRate = 0 } },
        { "LearningRate", () => new Sgd { LearningRate = double.NaN } },
        { "WeightDecay", () => new Sgd { WeightDecay = -0.1 } },
        { "Momentum", () => new Sgd { Momentum = 1 } },
        { "Beta1", () => new Adam { Beta1 = double.NaN } },
        { "Beta2", () => new Adam { Beta2 = -0.1 } },
        { "Epsilon", () => new Adam { Epsilon = double.PositiveInfinity } },
        { "Factor", () => new StepDecay { Factor = 0 } },
        { "EveryEpochs", () => new StepDecay { EveryEpochs = 0 } },
        { "Patience", () => new EarlyStop { Patience = 0 } },
        { "MinimumImprovement", () => new EarlyStop { MinimumImprovement = -1 } },
        { "Path", () => new CheckpointSchedule { Path = "" } },
        { "EveryEpochs", () => new CheckpointSchedule { Path = "run", EveryEpochs = 0 } },
        { "EverySteps", () => new CheckpointSchedule { Path = "run", EverySteps = 0 } },
        { "Epochs", () => new TrainingOptions() with { Epochs = -3 } },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void AWrongOptionIsRefusedByItsName(string property, Func<object> create)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(create);
        Assert.Equal(property, exception.ParamName);
        Assert.Contains(property, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASettingThatThePrecisionCannotHoldIsRefused()
    {
        string Refused(Optimizer optimizer)
        {
            var exception = Assert.Throws<ArgumentException>(() => Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(4), new TrainingOptions { Optimizer = optimizer }));
            Assert.Equal("options", exception.ParamName);
            return exception.Message;
        }

        Assert.StartsWith("Epsilon is 1E-60, which is 0 in the network's precision.", Refused(new Adam { Epsilon = 1e-60 }), StringComparison.Ordinal);
        Assert.StartsWith("LearningRate is 1E+60, which is ", Refused(new Sgd { LearningRate = 1e60 }), StringComparison.Ordinal);
        Assert.Equal(1e-60, ((Adam)Trainer.Create<SoftmaxRegression<double>, double>(Points<double>(4), new TrainingOptions { Optimizer = new Adam { Epsilon = 1e-60 } }).Options.Optimizer).Epsilon);
    }

    [Fact]
    public void DataThatDoNotFitAreRefusedByName()
    {
        void Refused(string name, LabeledData<float> training, LabeledData<float>? validation = null, float[]? parameters = null) =>
            Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(() => Trainer.Create<SoftmaxRegression<float>, float>(training, null, validation, parameters)).ParamName);

        var good = Points<float>(4);
        Refused("training", null!);
        Refused("training", Points<float>(0));
        Refused("training.Inputs", good with { Inputs = new float[11] });
        Refused("training.Labels", good with { Labels = (int[])[0, 1, 4, 0] });
        Refused("training.Labels", good with { Labels = (int[])[0, 1, -1, 0] });
        Refused("validation", good, Points<float>(0));
        Refused("validation.Inputs", good, good with { Labels = new int[5] });
        Refused("parameters", good, null, new float[3]);
    }

    [Fact]
    public void TargetsThatDoNotFitAreRefusedByName()
    {
        void Refused(string name, TargetData<float> training, TargetData<float>? validation = null) =>
            Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(() => Trainer.Create<SoftmaxRegression<float>, float>(training, null, validation)).ParamName);

        var good = new TargetData<float>(new float[6], new float[8]);
        Refused("training", null!);
        Refused("training", new TargetData<float>(default, default));
        Refused("training.Inputs", good with { Inputs = new float[7] });
        Refused("training.Targets", good with { Targets = new float[9] });
        Refused("validation.Targets", good, good with { Targets = new float[4] });
    }

    [Fact]
    public void EarlyStopWantsValidationData()
    {
        var exception = Assert.Throws<ArgumentException>(() => Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(4), new TrainingOptions { EarlyStop = new EarlyStop() }));
        Assert.Equal("options", exception.ParamName);
        Assert.Contains("EarlyStop", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyFloatAndDoubleAreTrained() =>
        Assert.Throws<NotSupportedException>(() => Trainer.Create<SoftmaxRegression<Half>, Half>(new LabeledData<Half>(new Half[3], new int[1])));
}
