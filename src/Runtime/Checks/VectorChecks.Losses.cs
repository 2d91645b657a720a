namespace KernelGen;

internal sealed partial class VectorChecks<T>
{
    /// <summary>Rows in which the middle class may dominate; it is their label.</summary>
    private const string ExtremeRow = "extreme row";

    internal VerificationReport LabelLoss(LabelLossKind kind, LabelLossKernel<T> kernel, Reduction reduction)
    {
        foreach (var (name, logits) in LossRows())
        {
            var labels = data.Labels(logits.Length / size, size);
            if (name.StartsWith(ExtremeRow, StringComparison.Ordinal))
            {
                Array.Fill(labels, size / 2);
            }

            CompareLoss(
                name,
                logits,
                reduction,
                destination => kernel(logits, labels, destination),
                destination => Reference.SoftmaxCrossEntropy<double>(SampleData<T>.Widen(logits), labels, destination, size, reduction),
                i => labels[i / size] == i % size ? 1 : 0);
        }

        var x = data.Normal(RowsAmongOthers * size, InputDeviation);
        var classes = data.Labels(RowsAmongOthers, size);
        LossInPlace(x, (logits, destination) => kernel(logits, classes, destination));
        list.Refuses("a label that is no class is refused", () => kernel(new T[size], [size], new T[size]));
        list.Refuses("a negative label is refused", () => kernel(new T[size], [-1], new T[size]));
        list.Refuses("a label too many is refused", () => kernel(new T[size], [0, 0], new T[size]));
        list.Refuses("a gradient too long is refused", () => kernel(new T[size], [0], new T[2 * size]));
        return list.Report(Subject(kind.Name));
    }

    internal VerificationReport TargetLoss(TargetLossKind kind, TargetLossKernel<T> kernel, Reduction reduction)
    {
        foreach (var (name, logits) in LossRows())
        {
            var targets = TargetsFor(logits);
            CompareLoss(
                name,
                logits,
                reduction,
                destination => kernel(logits, targets, destination),
                destination => Reference.SoftmaxCrossEntropy<double>(
                    SampleData<T>.Widen(logits), SampleData<T>.Widen(targets), destination, size, reduction),
                i => double.CreateChecked(targets[i]));
        }

        var x = data.Normal(RowsAmongOthers * size, InputDeviation);
        var t = data.Targets(x.Length);
        LossInPlace(x, (logits, destination) => kernel(logits, t, destination));
        list.Run("in place of the targets", () =>
        {
            T[] apart = SampleData<T>.NaNs(x.Length), place = t.AsSpan().ToArray();
            kernel(x, t, apart);
            kernel(x, place, place);
            list.SameBits<T>("in place of the targets", place, apart, size);
        });
        list.Refuses("targets too short are refused", () => kernel(x, t.AsSpan(size), new T[x.Length]));
        list.Refuses("a gradient too long is refused", () => kernel(x, t, new T[x.Length + size]));
        return list.Report(Subject(kind.Name));
    }

    /// <summary>Targets with a row of zeros if there are several rows, and 0 where a logit is −∞: neither may turn into 0 · ∞.</summary>
    private T[] TargetsFor(T[] logits)
    {
        var targets = data.Targets(logits.Length);
        if (targets.Length > size)
        {
            targets.AsSpan(0, size).Clear();
        }

        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = T.IsNegativeInfinity(logits[i]) ? T.Zero : targets[i];
        }

        return targets;
    }

    private IEnumerable<(string Name, T[] Logits)> LossRows()
    {
        foreach (var rows in RowCounts)
        {
            yield return ($"{rows} rows", data.Normal(rows * size, InputDeviation));
        }

        // One by one: in a mean over rows the small loss of a confident row would drown.
        foreach (var (i, row) in ExtremeRows.Finite(size, data).Chunk(size).Index())
        {
            yield return ($"{ExtremeRow} {i}", row);
        }

        yield return ("−∞ in a row", ExtremeRows.WithOne(size, data, T.NegativeInfinity));
        yield return ("+∞ in a row", ExtremeRows.WithOne(size, data, T.PositiveInfinity));
        yield return ("NaN in a row", ExtremeRows.WithOne(size, data, T.NaN));
    }

    /// <summary>Compares loss and gradient; a slope ŷ − t is measured by ŷ + t, for the two may cancel.</summary>
    private void CompareLoss(
        string name, T[] logits, Reduction reduction, Func<T[], T> kernel, Func<double[], double> reference, Func<int, double> target) =>
        list.Run(name, () =>
        {
            var rows = logits.Length / size;
            var divisor = reduction == Reduction.Mean ? rows : 1;
            var gradient = SampleData<T>.NaNs(logits.Length);
            var expected = new double[logits.Length];
            var loss = kernel(gradient);
            var expectedLoss = reference(expected);
            list.Compare<T>($"{name}, loss", [loss], [expectedLoss], _ => Math.Abs(expectedLoss), Tolerance, columns: 1);
            list.Compare<T>($"{name}, gradient", gradient, expected, i => Math.Abs(expected[i]) + (2 * target(i) / divisor), Tolerance, size);
        });

    private void LossInPlace(T[] logits, Func<T[], T[], T> kernel) => list.Run("in place of the logits", () =>
    {
        var apart = SampleData<T>.NaNs(logits.Length);
        var loss = kernel(logits, apart);
        var place = logits.AsSpan().ToArray();
        var lossInPlace = kernel(place, place);
        list.SameBits<T>("in place of the logits, loss", [lossInPlace], [loss], columns: 1);
        list.SameBits<T>("in place of the logits, gradient", place, apart, size);
    });
}
