namespace KernelGen;

public static partial class GradientCheck
{
    private const string InputBlock = "inputs";

    /// <summary>Checks a network's gradient by its parameters and by its inputs against central differences of its loss over target rows.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">
    /// rows × InputSize values. With ReLU, rows that <see cref="ReferenceNetwork{T}.DistanceToKink"/> finds within 10 steps of a kink say nothing: draw others.
    /// </param>
    /// <param name="targets">rows × OutputSize values.</param>
    /// <param name="options">Step, tolerance and sample; the defaults where null.</param>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    public static GradientCheckReport Network<TNetwork>(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, GradientCheckOptions? options = null)
        where TNetwork : INetwork<TNetwork, double>
    {
        var split = parameters.Length;
        var gradient = new double[split + inputs.Length];
        _ = TNetwork.Gradient(parameters, inputs, targets, gradient.AsSpan(0, split), gradient.AsSpan(split));
        var rows = targets.ToArray();
        return Function(
            point => TNetwork.Loss(point.AsSpan(0, split), point.AsSpan(split), rows),
            [.. parameters, .. inputs],
            gradient,
            WithInputs(TNetwork.ParameterBlocks, split, inputs.Length, TNetwork.InputSize),
            options);
    }

    /// <summary>Checks a classifier's gradient by its parameters and by its inputs against central differences of its loss over class labels.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values; see the overload for target rows.</param>
    /// <param name="labels">A class per row.</param>
    /// <param name="options">Step, tolerance and sample; the defaults where null.</param>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    public static GradientCheckReport Network<TNetwork>(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<int> labels, GradientCheckOptions? options = null)
        where TNetwork : IClassifier<TNetwork, double>
    {
        var split = parameters.Length;
        var gradient = new double[split + inputs.Length];
        _ = TNetwork.Gradient(parameters, inputs, labels, gradient.AsSpan(0, split), gradient.AsSpan(split));
        var rows = labels.ToArray();
        return Function(
            point => TNetwork.Loss(point.AsSpan(0, split), point.AsSpan(split), rows),
            [.. parameters, .. inputs],
            gradient,
            WithInputs(TNetwork.ParameterBlocks, split, inputs.Length, TNetwork.InputSize),
            options);
    }

    /// <summary>Checks a float network's gradient over target rows against the gradient in double of the same network laid out at run time.</summary>
    /// <param name="reference">A network with the same layers, loss and reduction.</param>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="targets">rows × OutputSize values.</param>
    /// <param name="tolerance">
    /// The largest error that passes, relative as everywhere in <see cref="GradientCheck"/>; 2⁻²³ · max(64, 16 √n) by default, n the largest number of inputs or outputs of a layer.
    /// </param>
    /// <exception cref="ArgumentException">A length is wrong, or the reference network has other parameters.</exception>
    public static GradientCheckReport Network<TNetwork>(
        ReferenceNetwork<double> reference, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, double? tolerance = null)
        where TNetwork : INetwork<TNetwork, float>
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (!reference.ParameterBlocks.SequenceEqual(TNetwork.ParameterBlocks))
        {
            throw new ArgumentException($"The reference network has other parameter blocks than {typeof(TNetwork).Name}.", nameof(reference));
        }

        float[] analytic = new float[parameters.Length], analyticByInputs = new float[inputs.Length];
        double[] expected = new double[parameters.Length], expectedByInputs = new double[inputs.Length];
        _ = TNetwork.Gradient(parameters, inputs, targets, analytic, analyticByInputs);
        _ = reference.Gradient(Widen(parameters), Widen(inputs), Widen(targets), expected, expectedByInputs);

        return Compare(
            Widen([.. analytic, .. analyticByInputs]),
            [.. expected, .. expectedByInputs],
            WithInputs(TNetwork.ParameterBlocks, parameters.Length, inputs.Length, TNetwork.InputSize),
            tolerance ?? Rounding.Tolerance<float>(reference.LongestSum));
    }

    private static GradientCheckReport Compare(
        ReadOnlySpan<double> analytic, ReadOnlySpan<double> expected, ReadOnlySpan<ParameterBlock> blocks, double tolerance)
    {
        var results = new List<GradientCheckBlock>();
        foreach (var block in blocks)
        {
            var worst = new WorstError(finiteOnly: true);
            var largest = Magnitude.Largest(analytic.Slice(block.Offset, block.Count));
            for (var i = block.Offset; i < block.Offset + block.Count; i++)
            {
                worst.Add(i - block.Offset, analytic[i], expected[i], Math.Max(Math.Abs(expected[i]), largest));
            }

            results.Add(Result(block, worst, tolerance));
        }

        return new GradientCheckReport(results);
    }

    private static ParameterBlock[] WithInputs(ReadOnlySpan<ParameterBlock> blocks, int parameters, int inputs, int inputSize) =>
        [.. blocks, new ParameterBlock(InputBlock, parameters, inputs / inputSize, inputSize)];

    private static double[] Widen(ReadOnlySpan<float> values)
    {
        var wide = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            wide[i] = values[i];
        }

        return wide;
    }
}
