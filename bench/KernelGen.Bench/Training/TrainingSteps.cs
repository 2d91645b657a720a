using System.Diagnostics;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Networks;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Training;

/// <summary>An update rule, and the values of each parameter that it must read and write.</summary>
internal sealed record UpdateRule(string Name, Optimizer Optimizer, int Loads, int Stores)
{
    public static IReadOnlyList<UpdateRule> All { get; } =
        [
            new("SGD", new Sgd { LearningRate = 1e-3 }, Loads: 2, Stores: 1),
            new("momentum", new Sgd { LearningRate = 1e-3, Momentum = 0.9 }, Loads: 3, Stores: 2),
            new("Adam", new Adam { LearningRate = 1e-3 }, Loads: 4, Stores: 3),
        ];
}

/// <summary>What a step of the trainer costs: gathering a batch, its gradient, checks and the update.</summary>
internal static class TrainingSteps
{
    public const string Group = "training step";

    public const int BatchSize = 32;

    private const int StepsPerEpoch = 50;

    public static string Size(NetworkShape shape, UpdateRule rule) => $"{shape.Size(BatchSize)} {rule.Name}";

    public static IEnumerable<Measurement> Measure(Effort effort) =>
        from rule in UpdateRule.All
        from step in new[] { Step<Sigmoid10x5x10>(rule, effort), Step<Sigmoid64x32x10>(rule, effort), Step<Sigmoid784x128x10>(rule, effort) }
        select step;

    private static Measurement Step<TNetwork>(UpdateRule rule, Effort effort)
        where TNetwork : IClassifier<TNetwork, float>
    {
        const int Rows = BatchSize * StepsPerEpoch;
        var shape = NetworkShape.Of(typeof(TNetwork));
        var data = new LabeledData<float>(NetworkData.Inputs(shape, Rows), Data.Labels(Rows, TNetwork.OutputSize));
        var options = new TrainingOptions { Epochs = 2 + effort.Turns, BatchSize = BatchSize, Optimizer = rule.Optimizer, ReportEverySteps = StepsPerEpoch };
        var trainer = Trainer.Create<TNetwork, float>(data, options);
        var epochs = new List<double>();
        var began = Stopwatch.GetTimestamp();
        trainer.Run(progress =>
        {
            if (progress.Completed is null)
                return;

            epochs.Add(Stopwatch.GetElapsedTime(began).TotalNanoseconds / StepsPerEpoch);
            began = Stopwatch.GetTimestamp();
        });
        epochs.Sort();
        return new Measurement(Group, Size(shape, rule), Contender.Ours, epochs[0], epochs[epochs.Count / 2]);
    }
}
