using System.Numerics;
using KernelGen;

namespace Consumer;

/// <summary>Training allocates for an epoch what it notes of it, and nothing for a step: no more with many rows than with few.</summary>
[Collection(nameof(AllocationTests))]
public class TrainingAllocationTests
{
    private static readonly Dictionary<string, Optimizer> optimizers = new()
    {
        ["SGD"] = new Sgd(),
        ["momentum"] = new Sgd { Momentum = 0.9 },
        ["Nesterov momentum with weight decay"] = new Sgd { Momentum = 0.9, Nesterov = true, WeightDecay = 0.01 },
        ["Adam"] = new Adam(),
        ["Adam with weight decay"] = new Adam { WeightDecay = 0.01 },
    };

    public static TheoryData<string> Optimizers => [.. optimizers.Keys];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void AStep_AllocatesNothing(string optimizer)
    {
        var options = new TrainingOptions { Epochs = 3, BatchSize = 7, Optimizer = optimizers[optimizer] };
        AssertNoMoreForManyRows(rows => Trainer.Create<SingleClassifier, float>(Labeled<float>(rows), options, Labeled<float>(rows)));
        AssertNoMoreForManyRows(rows => Trainer.Create<DoubleClassifier, double>(Labeled<double>(rows), options, Labeled<double>(rows)));
        AssertNoMoreForManyRows(rows => Trainer.Create<SingleCurve, float>(WithTargets<float>(rows), options, WithTargets<float>(rows)));
    }

    private static LabeledData<T> Labeled<T>(int rows) => new(new T[rows * SingleClassifier.InputSize], new int[rows]);

    private static TargetData<T> WithTargets<T>(int rows) => new(new T[rows * SingleCurve.InputSize], new T[rows * SingleCurve.OutputSize]);

    private static void AssertNoMoreForManyRows<T>(Func<int, Trainer<T>> create)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        long Least(int rows) => Enumerable.Range(0, 3).Min(_ =>
        {
            var trainer = create(rows);
            return Allocations.During(() => trainer.Run(_ => { }));
        });

        // Both more than are evaluated at once. What an epoch notes may take some bytes less once the runtime has optimized it; an object a step would be thousands more.
        Least(600);
        var (few, many) = (Least(600), Least(6000));
        Assert.True(many - few < 1000, $"{few} bytes with 600 rows, {many} with 6000");
    }
}
