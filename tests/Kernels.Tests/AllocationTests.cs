using System.Numerics;
using KernelGen;

namespace Consumer;

public sealed class SingleAllocationTests : AllocationTests<SingleClassifier, float>;

public sealed class DoubleAllocationTests : AllocationTests<DoubleClassifier, double>;

/// <summary>After a thread's first call, of one row, no number of rows allocates.</summary>
[Collection(nameof(AllocationTests))]
public abstract class AllocationTests<TNetwork, T>
    where TNetwork : IClassifier<TNetwork, T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int MostRows = 4096;

    // What allocates, does so each time; a collection may come between.
    private const int Attempts = 3;

    [Theory]
    [MemberData(nameof(KernelCase.Names), MemberType = typeof(KernelCase))]
    public void AKernel_AllocatesNothing(string name)
    {
        var kernel = KernelCase.Get(name);
        var (forward, gradient) = (kernel.Forward<T>(), kernel.Gradient<T>());
        T[] x = new T[MostRows * kernel.Size], y = new T[x.Length];
        AssertNothingAllocated(rows => forward(x.AsSpan(0, rows * kernel.Size), y.AsSpan(0, rows * kernel.Size)));
        AssertNothingAllocated(rows => gradient(x.AsSpan(0, rows * kernel.Size), x.AsSpan(0, rows * kernel.Size), y.AsSpan(0, rows * kernel.Size)));
    }

    [Theory]
    [MemberData(nameof(LossCase.Names), MemberType = typeof(LossCase))]
    public void ALoss_AllocatesNothing(string name)
    {
        var loss = LossCase.Get(name);
        var (overLabels, overTargets) = (loss.Labels<T>(), loss.Targets<T>());
        T[] x = new T[MostRows * loss.Size], targets = new T[x.Length], gradient = new T[x.Length];
        var labels = new int[MostRows];
        AssertNothingAllocated(rows => overLabels(x.AsSpan(0, rows * loss.Size), labels.AsSpan(0, rows), gradient.AsSpan(0, rows * loss.Size)));
        AssertNothingAllocated(rows => overTargets(x.AsSpan(0, rows * loss.Size), targets.AsSpan(0, rows * loss.Size), gradient.AsSpan(0, rows * loss.Size)));
    }

    [Fact]
    public void ANetwork_AllocatesNothing()
    {
        var (size, classes) = (TNetwork.InputSize, TNetwork.OutputSize);
        T[] parameters = Samples.Numbers<T>(TNetwork.ParameterCount), gradient = new T[parameters.Length];
        T[] inputs = new T[MostRows * size], inputGradient = new T[inputs.Length], targets = new T[MostRows * classes], predictions = new T[targets.Length];
        var labels = new int[MostRows];

        AssertNothingAllocated(rows => TNetwork.Predict(parameters, inputs.AsSpan(0, rows * size), predictions.AsSpan(0, rows * classes)));
        AssertNothingAllocated(rows => TNetwork.Loss(parameters, inputs.AsSpan(0, rows * size), targets.AsSpan(0, rows * classes)));
        AssertNothingAllocated(rows => TNetwork.Loss(parameters, inputs.AsSpan(0, rows * size), labels.AsSpan(0, rows)));
        AssertNothingAllocated(rows => TNetwork.Gradient(parameters, inputs.AsSpan(0, rows * size), targets.AsSpan(0, rows * classes), gradient));
        AssertNothingAllocated(rows => TNetwork.Gradient(parameters, inputs.AsSpan(0, rows * size), labels.AsSpan(0, rows), gradient));
        AssertNothingAllocated(rows => TNetwork.Gradient(parameters, inputs.AsSpan(0, rows * size), labels.AsSpan(0, rows), gradient, inputGradient.AsSpan(0, rows * size)));
        AssertNothingAllocated(_ => TNetwork.ParameterBlocks.Length);
    }

    private static void AssertNothingAllocated<TResult>(Func<int, TResult> call) => AssertNothingAllocated(rows => { _ = call(rows); });

    private static void AssertNothingAllocated(Action<int> call)
    {
        call(1);
        foreach (var rows in new[] { 1, 64, MostRows })
        {
            Assert.Contains(0, Enumerable.Range(0, Attempts).Select(_ => Allocated(call, rows)));
        }
    }

    private static long Allocated(Action<int> call, int rows)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        call(rows);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

/// <summary>Alone, since a collection that another thread causes charges each thread with the rest of its allocation buffer.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public class AllocationTests;
