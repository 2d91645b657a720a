namespace KernelGen;

internal sealed partial class NetworkChecks<TNetwork, T>
{
    private const int DifferenceRows = 3;

    private void Predictions(T[] parameters, T[] inputs)
    {
        var expected = new double[MostRows * reference.OutputSize];
        reference.Predict(SampleData<T>.Widen(parameters), SampleData<T>.Widen(inputs), expected);
        var largest = Magnitude.Largest(expected);
        foreach (var rows in RowCounts)
        {
            list.Run($"Predict, {rows} rows", () =>
            {
                var predictions = SampleData<T>.NaNs(rows * reference.OutputSize);
                TNetwork.Predict(parameters, inputs.AsSpan(0, rows * reference.InputSize), predictions);
                list.Compare<T>($"Predict, {rows} rows", predictions, expected, _ => largest, tolerance, reference.OutputSize);
            });
        }

        list.Run("Predict, rows alone and among others", () =>
        {
            T[] together = SampleData<T>.NaNs(RowsAmongOthers * reference.OutputSize), alone = SampleData<T>.NaNs(together.Length);
            TNetwork.Predict(parameters, inputs.AsSpan(0, RowsAmongOthers * reference.InputSize), together);
            for (var r = 0; r < RowsAmongOthers; r++)
            {
                TNetwork.Predict(parameters, inputs.AsSpan(r * reference.InputSize, reference.InputSize), alone.AsSpan(r * reference.OutputSize, reference.OutputSize));
            }

            list.SameBits<T>("Predict, rows alone and among others", alone, together, reference.OutputSize);
        });
    }

    private void Compare<TTarget, TWide>(
        string over, Objective<T, TTarget> network, TTarget[] targets, Objective<double, TWide> expected, TWide[] wideTargets, T[] parameters, T[] inputs)
    {
        var scales = GradientScales.OfSingleRows(reference, expected, wideTargets, SampleData<T>.Widen(parameters), SampleData<T>.Widen(inputs), MostRows);
        foreach (var rows in RowCounts)
        {
            var name = $"over {over}, {rows} rows";
            list.Run(name, () => CompareBatch(
                name,
                network,
                targets[..(rows * targets.Length / MostRows)],
                expected,
                wideTargets[..(rows * targets.Length / MostRows)],
                parameters,
                inputs[..(rows * reference.InputSize)],
                scales.ForBatch(rows, reference.Reduction)));
        }

        if ((object)network is Objective<double, TTarget> inDouble)
        {
            list.Run($"central differences over {over}", () => CompareDifferences(
                over,
                inDouble,
                targets[..(DifferenceRows * targets.Length / MostRows)],
                SampleData<T>.Widen(parameters),
                SampleData<T>.Widen(inputs.AsSpan(0, DifferenceRows * reference.InputSize))));
        }
    }

    private void CompareBatch<TTarget, TWide>(
        string name, Objective<T, TTarget> network, TTarget[] targets, Objective<double, TWide> expected, TWide[] wideTargets, T[] parameters, T[] inputs, GradientScales scales)
    {
        T[] gradient = SampleData<T>.NaNs(parameters.Length), inputGradient = SampleData<T>.NaNs(inputs.Length), gradientAlone = SampleData<T>.NaNs(parameters.Length);
        double[] wideGradient = new double[parameters.Length], wideInputGradient = new double[inputs.Length];
        var expectedLoss = expected.InputGradient(
            SampleData<T>.Widen(parameters), SampleData<T>.Widen(inputs), wideTargets, wideGradient, wideInputGradient);

        T[] losses =
        [
            network.Loss(parameters, inputs, targets),
            network.Gradient(parameters, inputs, targets, gradientAlone),
            network.InputGradient(parameters, inputs, targets, gradient, inputGradient),
        ];
        list.Compare<T>($"Loss {name}", [losses[0]], [expectedLoss], _ => scales.Loss, tolerance, columns: 1);
        list.Compare<T>($"loss of Gradient {name}", losses.AsSpan(1), [expectedLoss, expectedLoss], _ => scales.Loss, tolerance, columns: 1);
        foreach (var (b, block) in reference.ParameterBlocks.ToArray().Index())
        {
            CompareBlock($"Gradient {name}, {block.Name}", block, gradient, wideGradient, scales.Blocks[b]);
            CompareBlock($"Gradient without inputs {name}, {block.Name}", block, gradientAlone, wideGradient, scales.Blocks[b]);
        }

        list.Compare<T>($"Gradient {name}, inputs", inputGradient, wideInputGradient, _ => scales.Inputs, tolerance, reference.InputSize);
    }

    private void CompareDifferences<TTarget>(string over, Objective<double, TTarget> network, TTarget[] targets, double[] parameters, double[] inputs)
    {
        var split = parameters.Length;
        var gradient = new double[split + inputs.Length];
        var loss = network.InputGradient(parameters, inputs, targets, gradient.AsSpan(0, split), gradient.AsSpan(split));

        // A loss of n terms is known to about √n ε, its differences over h = 1e-5 to √n · 1e-11 of it: ten times that is within the tolerance of 1e-7.
        var terms = DifferenceRows * reference.OutputSize;
        var options = new GradientCheckOptions { Seed = seed, SmallestScale = 1e-3 * Math.Sqrt(terms) * Math.Max(1, Math.Abs(loss)) };
        var report = GradientCheck.Function(
            point => network.Loss(point.AsSpan(0, split), point.AsSpan(split), targets),
            [.. parameters, .. inputs],
            gradient,
            [.. reference.ParameterBlocks, new ParameterBlock("inputs", split, inputs.Length / reference.InputSize, reference.InputSize)],
            options);
        foreach (var block in report.Blocks)
        {
            list.Add(new VerificationCheck($"central differences over {over}, {block.Name}", block.Error, block.Tolerance, block.ToString()));
        }
    }
}
