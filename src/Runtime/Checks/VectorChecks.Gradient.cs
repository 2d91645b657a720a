namespace KernelGen;

internal sealed partial class VectorChecks<T>
{
    internal VerificationReport Gradient(GradientKind kind, GradientKernel<T> kernel)
    {
        foreach (var rows in RowCounts)
        {
            CompareGradient($"{rows} rows", kind, kernel, data.Normal(rows * size, InputDeviation));
        }

        CompareGradient("extreme rows", kind, kernel, ExtremeRows.Finite(size, data));
        if (kind.Forward is not null && size > 1)
        {
            CompareGradient("−∞ in a row", kind, kernel, ExtremeRows.WithOne(size, data, T.NegativeInfinity));
        }

        GradientPromises(kind, kernel);
        return list.Report(Subject(kind.Name));
    }

    private void CompareGradient(string name, GradientKind kind, GradientKernel<T> kernel, T[] x) => list.Run(name, () =>
    {
        var saved = Saved(kind, x);
        var dy = data.Normal(x.Length, 1);
        var dx = SampleData<T>.NaNs(x.Length);
        kernel(saved, dy, dx);

        double[] expected = new double[x.Length], scale = new double[x.Length];
        kind.Reference(SampleData<T>.Widen(saved), SampleData<T>.Widen(dy), expected, size);
        kind.Scale(SampleData<T>.Widen(saved), SampleData<T>.Widen(dy), scale, size);
        list.Compare<T>(name, dx, expected, i => scale[i], Tolerance, size);
    });

    private void GradientPromises(GradientKind kind, GradientKernel<T> kernel)
    {
        var saved = Saved(kind, data.Normal(RowsAmongOthers * size, InputDeviation));
        var dy = data.Normal(saved.Length, 1);
        var together = SampleData<T>.NaNs(saved.Length);
        list.Run("rows alone and among others", () =>
        {
            kernel(saved, dy, together);
            var alone = SampleData<T>.NaNs(saved.Length);
            for (var start = 0; start < saved.Length; start += size)
            {
                kernel(saved.AsSpan(start, size), dy.AsSpan(start, size), alone.AsSpan(start, size));
            }

            list.SameBits<T>("rows alone and among others", alone, together, size);
        });
        list.Run("in place of the saved values", () =>
        {
            var place = saved.AsSpan().ToArray();
            kernel(place, dy, place);
            list.SameBits<T>("in place of the saved values", place, together, size);
        });
        list.Run("in place of dy", () =>
        {
            var place = dy.AsSpan().ToArray();
            kernel(saved, place, place);
            list.SameBits<T>("in place of dy", place, together, size);
        });
        list.Refuses("dy too short is refused", () => kernel(saved, dy.AsSpan(size), new T[saved.Length]));
        list.Refuses("a destination too long is refused", () => kernel(saved, dy, new T[saved.Length + size]));
        list.Refuses("a shifted overlap is refused", () => kernel(saved.AsSpan(0, 2 * size), dy.AsSpan(0, 2 * size), saved.AsSpan(1, 2 * size)));
    }

    private T[] Saved(GradientKind kind, T[] x) => kind.Forward is null ? x : SampleData<T>.Narrow(Apply(kind.Forward, x));
}
