namespace KernelGen;

/// <summary>
/// What the errors of losses and gradients are measured by: the largest magnitudes that rows reach alone. The gradient of one batch would not do, since its
/// rows, or prediction and target, may cancel, while their rounding errors do not.
/// </summary>
/// <param name="Loss">Of the loss.</param>
/// <param name="Blocks">Of the gradient by each parameter block.</param>
/// <param name="Inputs">Of the gradient by the inputs.</param>
internal sealed record GradientScales(double Loss, double[] Blocks, double Inputs)
{
    /// <summary>The scales of batches of one row.</summary>
    internal static GradientScales OfSingleRows<TTarget>(
        ReferenceNetwork<double> network, Objective<double, TTarget> objective, TTarget[] targets, double[] parameters, double[] inputs, int rows)
    {
        var loss = 0.0;
        var blocks = new double[network.ParameterBlocks.Length];
        var byInputs = 0.0;
        double[] gradient = new double[parameters.Length], inputGradient = new double[network.InputSize];
        var columns = targets.Length / rows;
        for (var r = 0; r < rows; r++)
        {
            var value = objective.InputGradient(
                parameters, inputs.AsSpan(r * network.InputSize, network.InputSize), targets.AsSpan(r * columns, columns), gradient, inputGradient);
            loss = Math.Max(loss, Math.Abs(value));
            byInputs = Math.Max(byInputs, Magnitude.Largest(inputGradient));
            foreach (var (b, block) in network.ParameterBlocks.ToArray().Index())
            {
                blocks[b] = Math.Max(blocks[b], Magnitude.Largest(gradient.AsSpan(block.Offset, block.Count)));
            }
        }

        return new GradientScales(loss, blocks, byInputs);
    }

    /// <summary>The scales of a batch: a mean is as large as its rows, a sum may be so many times as large.</summary>
    internal GradientScales ForBatch(int rows, Reduction reduction) => reduction == Reduction.Sum
        ? new GradientScales(rows * Loss, [.. Blocks.Select(scale => rows * scale)], Inputs)
        : this with { Inputs = Inputs / Math.Max(rows, 1) };
}
