using System.Diagnostics;
using System.Reflection;
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

    /// <summary>Trains a network of labels anew by the first rule, a step or so many epochs as there are steps for; its examples are there already.</summary>
    public static Action<int> FirstSteps(NetworkShape shape) =>
        typeof(TrainingSteps).GetMethod(nameof(StepsOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(shape.Type).CreateDelegate<Func<Action<int>>>()();

    private static Action<int> StepsOf<TNetwork>()
        where TNetwork : IClassifier<TNetwork, float>
    {
        var (few, many) = (Examples<TNetwork>(1), Examples<TNetwork>(StepsPerEpoch));
        return steps =>
        {
            if (steps > 0)
                TrainerOf<TNetwork>(steps < StepsPerEpoch ? few : many, UpdateRule.All[0], epochs: (steps + StepsPerEpoch - 1) / StepsPerEpoch).Run();
        };
    }

    private static Measurement Step<TNetwork>(UpdateRule rule, Effort effort)
        where TNetwork : IClassifier<TNetwork, float>
    {
        var trainer = TrainerOf<TNetwork>(Examples<TNetwork>(StepsPerEpoch), rule, epochs: 2 + effort.Turns);
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
        return new Measurement(Group, Size(NetworkShape.Of(typeof(TNetwork)), rule), Contender.Ours, epochs[0], epochs[epochs.Count / 2]);
    }
    private static LabeledData<float> Examples<TNetwork>(int steps)
        where TNetwork : IClassifier<TNetwork, float> =>
        new(NetworkData.Inputs(NetworkShape.Of(typeof(TNetwork)), steps * BatchSize), Data.Labels(steps * BatchSize, TNetwork.OutputSize));

    private static Trainer<float> TrainerOf<TNetwork>(LabeledData<float> data, UpdateRule rule, int epochs)
        where TNetwork : IClassifier<TNetwork, float> =>
        Trainer.Create<TNetwork, float>(data, new TrainingOptions { Epochs = epochs, BatchSize = BatchSize, Optimizer = rule.Optimizer, ReportEverySteps = StepsPerEpoch });
}
