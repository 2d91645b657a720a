using System.Numerics;

namespace KernelGen;

/// <summary>The checks of one network: everything against the same network laid out at run time, in double.</summary>
internal sealed partial class NetworkChecks<TNetwork, T>(ReferenceNetwork<double> reference, int seed)
    where TNetwork : INetwork<TNetwork, T>
    where T : IFloatingPointIeee754<T>
{
    private const int RowsAmongOthers = 17;
    private const int MostRows = 64;

    /// <summary>None, one, pairs, odd numbers, and more rows than any tile holds.</summary>
    private static readonly int[] RowCounts = [0, 1, 2, 3, RowsAmongOthers, MostRows];

    private readonly Checklist list = new();
    private readonly SampleData<T> data = new(seed);
    private readonly double tolerance = Rounding.Tolerance<T>(reference.LongestSum);

    internal VerificationReport Run(Objective<T, int>? labelled)
    {
        var expected = $"{reference.InputSize} inputs, {reference.OutputSize} outputs, {reference.ParameterCount} parameters";
        var actual = $"{TNetwork.InputSize} inputs, {TNetwork.OutputSize} outputs, {TNetwork.ParameterCount} parameters";
        list.Require("sizes", actual == expected, $"{actual}; expected {expected}");
        if (actual == expected)
        {
            RunSized(labelled);
        }

        return list.Report($"{typeof(TNetwork).Name}, {typeof(T).Name}");
    }

    private void RunSized(Objective<T, int>? labelled)
    {
        list.Require(
            "ParameterBlocks",
            TNetwork.ParameterBlocks.SequenceEqual(reference.ParameterBlocks),
            $"{string.Join(", ", TNetwork.ParameterBlocks.ToArray())}; expected {string.Join(", ", reference.ParameterBlocks.ToArray())}");
        list.Require(
            "IClassifier",
            labelled is not null == (reference.LossFunction == LossFunction.SoftmaxCrossEntropy),
            labelled is null ? "not implemented, though the loss is softmax cross-entropy" : $"implemented, though the loss is {reference.LossFunction}");
        Initialization();

        var parameters = Parameters();
        var inputs = Inputs(parameters);
        var targets = data.Targets(MostRows * reference.OutputSize);
        Predictions(parameters, inputs);
        Compare(
            "targets",
            new(TNetwork.Loss, TNetwork.Gradient, TNetwork.Gradient),
            targets,
            new(reference.Loss, reference.Gradient, reference.Gradient),
            SampleData<T>.Widen(targets),
            parameters,
            inputs);
        Lengths(parameters, inputs, targets);
        if (labelled is not null && reference.LossFunction == LossFunction.SoftmaxCrossEntropy)
        {
            var labels = data.Labels(MostRows, reference.OutputSize);
            Compare("labels", labelled, labels, new(reference.Loss, reference.Gradient, reference.Gradient), labels, parameters, inputs);
            LabelRange(labelled, parameters, inputs);
        }
    }

    private void Initialization() => list.Run("Initialize", () =>
    {
        var parameters = SampleData<T>.NaNs(reference.ParameterCount);
        var expected = new double[parameters.Length];
        TNetwork.Initialize(parameters, new Random(seed));
        reference.Initialize(expected, new Random(seed));
        foreach (var block in reference.ParameterBlocks)
        {
            CompareBlock($"Initialize, {block.Name}", block, parameters, expected, Magnitude.Largest(expected.AsSpan(block.Offset, block.Count)));
        }
    });

    /// <summary>As <see cref="INetwork{TSelf, T}.Initialize"/> draws them, but with biases that are not 0, so that they count.</summary>
    private T[] Parameters()
    {
        var parameters = new double[reference.ParameterCount];
        reference.Initialize(parameters, new Random(seed));
        foreach (var block in reference.ParameterBlocks)
        {
            if (block.Name.StartsWith('b'))
            {
                SampleData<T>.Widen(data.Normal(block.Count, 0.3)).CopyTo(parameters, block.Offset);
            }
        }

        return SampleData<T>.Narrow(parameters);
    }

    /// <summary>Normal rows, drawn again while they lie within ten steps of a kink, where differences say nothing about the slope.</summary>
    private T[] Inputs(T[] parameters)
    {
        const double Margin = 1e-4;
        const int Attempts = 100;
        var wide = SampleData<T>.Widen(parameters);
        var inputs = new T[MostRows * reference.InputSize];
        for (var r = 0; r < MostRows; r++)
        {
            var row = data.Normal(reference.InputSize, 1);
            for (var attempt = 1; attempt < Attempts && reference.DistanceToKink(wide, SampleData<T>.Widen(row)) < Margin; attempt++)
            {
                row = data.Normal(reference.InputSize, 1);
            }

            row.CopyTo(inputs, r * reference.InputSize);
        }

        return inputs;
    }

    private void CompareBlock(string name, ParameterBlock block, ReadOnlySpan<T> actual, ReadOnlySpan<double> expected, double scale) =>
        list.Compare(name, actual.Slice(block.Offset, block.Count), expected.Slice(block.Offset, block.Count), _ => scale, tolerance, block.Columns);
}
