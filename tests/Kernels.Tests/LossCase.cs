using System.Numerics;
using KernelGen;

namespace Consumer;

/// <summary>A declared loss over labels and over targets, in both elements, for tests to enumerate.</summary>
internal sealed record LossCase(
    int Size,
    Reduction Reduction,
    LabelLossKernel<float> SingleLabels,
    TargetLossKernel<float> SingleTargets,
    LabelLossKernel<double> DoubleLabels,
    TargetLossKernel<double> DoubleTargets)
{
    private static readonly LossCase[] all =
    [
        new(Every.Size, Reduction.Mean, Every.CrossEntropy, Every.CrossEntropy, Every.CrossEntropy, Every.CrossEntropy),
        new(Every.Size, Reduction.Sum, Every.SummedCrossEntropy, Every.SummedCrossEntropy, Every.SummedCrossEntropy, Every.SummedCrossEntropy),
        new(1, Reduction.Mean, Softmaxes.Of1.CrossEntropy, Softmaxes.Of1.CrossEntropy, Softmaxes.Of1.CrossEntropy, Softmaxes.Of1.CrossEntropy),
        new(1, Reduction.Sum, Softmaxes.Of1.SummedCrossEntropy, Softmaxes.Of1.SummedCrossEntropy, Softmaxes.Of1.SummedCrossEntropy, Softmaxes.Of1.SummedCrossEntropy),
        new(7, Reduction.Mean, Softmaxes.Of7.CrossEntropy, Softmaxes.Of7.CrossEntropy, Softmaxes.Of7.CrossEntropy, Softmaxes.Of7.CrossEntropy),
        new(7, Reduction.Sum, Softmaxes.Of7.SummedCrossEntropy, Softmaxes.Of7.SummedCrossEntropy, Softmaxes.Of7.SummedCrossEntropy, Softmaxes.Of7.SummedCrossEntropy),
        new(100, Reduction.Mean, Softmaxes.Of100.CrossEntropy, Softmaxes.Of100.CrossEntropy, Softmaxes.Of100.CrossEntropy, Softmaxes.Of100.CrossEntropy),
        new(100, Reduction.Sum, Softmaxes.Of100.SummedCrossEntropy, Softmaxes.Of100.SummedCrossEntropy, Softmaxes.Of100.SummedCrossEntropy, Softmaxes.Of100.SummedCrossEntropy),
        new(1000, Reduction.Mean, Softmaxes.Of1000.CrossEntropy, Softmaxes.Of1000.CrossEntropy, Softmaxes.Of1000.CrossEntropy, Softmaxes.Of1000.CrossEntropy),
        new(1000, Reduction.Sum, Softmaxes.Of1000.SummedCrossEntropy, Softmaxes.Of1000.SummedCrossEntropy, Softmaxes.Of1000.SummedCrossEntropy, Softmaxes.Of1000.SummedCrossEntropy),
    ];

    public static TheoryData<string> Names => [.. all.Select(loss => loss.ToString())];

    public static LossCase Get(string name) => all.Single(loss => loss.ToString() == name);

    public static LossCase Get(int size, Reduction reduction) => all.Single(loss => loss.Size == size && loss.Reduction == reduction);

    public LabelLossKernel<T> Labels<T>()
        where T : INumberBase<T> => (LabelLossKernel<T>)(typeof(T) == typeof(float) ? SingleLabels : (Delegate)DoubleLabels);

    public TargetLossKernel<T> Targets<T>()
        where T : INumberBase<T> => (TargetLossKernel<T>)(typeof(T) == typeof(float) ? SingleTargets : (Delegate)DoubleTargets);

    /// <summary>Loss and gradient over labels.</summary>
    public (T Loss, T[] Gradient) Run<T>(T[] logits, int[] labels)
        where T : INumberBase<T>
    {
        var gradient = new T[logits.Length];
        return (Labels<T>()(logits, labels, gradient), gradient);
    }

    /// <summary>Loss and gradient over target rows.</summary>
    public (T Loss, T[] Gradient) Run<T>(T[] logits, T[] targets)
        where T : INumberBase<T>
    {
        var gradient = new T[logits.Length];
        return (Targets<T>()(logits, targets, gradient), gradient);
    }

    public override string ToString() => $"{Reduction} of {Size}";
}
