using System.Numerics;
using KernelGen;

namespace Consumer;

public sealed class SingleRowTests : RowTests<float>
{
    [Fact]
    public void ARowOfANetwork_IsTheSameAloneAndAmongOthers() => CompareNetwork<SingleClassifier>();
}

public sealed class DoubleRowTests : RowTests<double>
{
    [Fact]
    public void ARowOfANetwork_IsTheSameAloneAndAmongOthers() => CompareNetwork<DoubleClassifier>();
}

/// <summary>A row has the same bits alone as among others, whatever their number.</summary>
[Trait("Category", "Numeric")]
public abstract class RowTests<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly int[] rowCounts = [0, 1, 2, 3, 17, 64];

    public static TheoryData<int> LossSizes => [1, 7, Every.Size, 100, 1000];

    [Theory]
    [MemberData(nameof(KernelCase.Names), MemberType = typeof(KernelCase))]
    public void ARowOfAKernel_IsTheSameAloneAndAmongOthers(string name)
    {
        var kernel = KernelCase.Get(name);
        foreach (var rows in rowCounts)
        {
            var (x, dy) = (Samples.Numbers<T>(rows * kernel.Size), Samples.Numbers<T>(rows * kernel.Size, seed: 2));
            Samples.AssertSame(Alone(rows, kernel.Size, row => kernel.Run(x[row])), kernel.Run(x));
            Samples.AssertSame(Alone(rows, kernel.Size, row => kernel.RunGradient(x[row], dy[row])), kernel.RunGradient(x, dy));
        }
    }

    /// <summary>The gradient of a sum: that of a mean depends on the number of rows.</summary>
    [Theory]
    [MemberData(nameof(LossSizes))]
    public void ARowOfALoss_HasTheSameGradientAloneAndAmongOthers(int size)
    {
        var loss = LossCase.Get(size, Reduction.Sum);
        foreach (var rows in rowCounts)
        {
            var (x, targets, labels) = (Samples.Numbers<T>(rows * size), Samples.Targets<T>(rows, size), Samples.Labels(rows, size));
            Samples.AssertSame(Alone(rows, size, row => loss.Run(x[row], [labels[row.Start.Value / size]]).Gradient), loss.Run(x, labels).Gradient);
            Samples.AssertSame(Alone(rows, size, row => loss.Run(x[row], targets[row]).Gradient), loss.Run(x, targets).Gradient);
        }
    }

    protected static void CompareNetwork<TNetwork>()
        where TNetwork : IClassifier<TNetwork, T>
    {
        var (size, classes) = (TNetwork.InputSize, TNetwork.OutputSize);
        var parameters = Samples.Numbers<T>(TNetwork.ParameterCount);
        foreach (var rows in rowCounts)
        {
            var (inputs, labels) = (Samples.Numbers<T>(rows * size), Samples.Labels(rows, classes));
            Samples.AssertSame(Alone(rows, size, row => Predict(inputs[row])), Predict(inputs));
            Samples.AssertSame(Alone(rows, size, row => InputGradient(inputs[row], [labels[row.Start.Value / size]])), InputGradient(inputs, labels));
        }

        T[] Predict(T[] inputs)
        {
            var predictions = new T[inputs.Length / size * classes];
            TNetwork.Predict(parameters, inputs, predictions);
            return predictions;
        }

        T[] InputGradient(T[] inputs, int[] labels)
        {
            var gradient = new T[inputs.Length];
            TNetwork.Gradient(parameters, inputs, labels, new T[parameters.Length], gradient);
            return gradient;
        }
    }

    /// <summary>The results of rows one by one, behind each other.</summary>
    private static ReadOnlySpan<T> Alone(int rows, int size, Func<Range, T[]> run) =>
        Enumerable.Range(0, rows).SelectMany(row => run(new Range(row * size, (row + 1) * size))).ToArray();
}
