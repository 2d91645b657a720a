namespace KernelGen;

internal sealed partial class VectorChecks<T>
{
    internal VerificationReport Map(MapKind kind, MapKernel<T> kernel)
    {
        foreach (var rows in RowCounts)
        {
            CompareMap($"{rows} rows", kind, kernel, data.Normal(rows * size, InputDeviation));
        }

        CompareMap("extreme rows", kind, kernel, ExtremeRows.Finite(size, data));
        CompareMap("NaN in a row", kind, kernel, ExtremeRows.WithOne(size, data, T.NaN));
        CompareMap("+∞ in a row", kind, kernel, ExtremeRows.WithOne(size, data, T.PositiveInfinity));
        if (kind.TakesMinusInfinity)
        {
            CompareMap("−∞ in a row", kind, kernel, ExtremeRows.WithOne(size, data, T.NegativeInfinity));
            CompareMap("a row of −∞", kind, kernel, ExtremeRows.Constant(size, T.NegativeInfinity));
        }

        MapPromises(kernel);
        NegativeZero(kind, kernel);
        return list.Report(Subject(kind.Name));
    }

    private void CompareMap(string name, MapKind kind, MapKernel<T> kernel, T[] x) => list.Run(name, () =>
    {
        var y = SampleData<T>.NaNs(x.Length);
        kernel(x, y);
        var expected = Apply(kind, x);
        list.Compare<T>(name, y, expected, i => kind.Scale(double.CreateChecked(x[i]), expected[i]), Tolerance, size);
    });

    private void MapPromises(MapKernel<T> kernel)
    {
        var x = data.Normal(RowsAmongOthers * size, InputDeviation);
        var together = SampleData<T>.NaNs(x.Length);
        list.Run("rows alone and among others", () =>
        {
            kernel(x, together);
            var alone = SampleData<T>.NaNs(x.Length);
            for (var start = 0; start < x.Length; start += size)
            {
                kernel(x.AsSpan(start, size), alone.AsSpan(start, size));
            }

            list.SameBits<T>("rows alone and among others", alone, together, size);
        });
        list.Run("in place", () =>
        {
            var place = x.AsSpan().ToArray();
            kernel(place, place);
            list.SameBits<T>("in place", place, together, size);
        });
        list.Refuses("a destination too long is refused", () => kernel(new T[size], new T[2 * size]));
        list.Refuses("a shifted overlap is refused", () => kernel(x.AsSpan(0, 2 * size), x.AsSpan(1, 2 * size)));
        if (size > 1)
        {
            list.Refuses("a row cut short is refused", () => kernel(new T[size + 1], new T[size + 1]));
        }
    }

    private void NegativeZero(MapKind kind, MapKernel<T> kernel) => list.Run("−0", () =>
    {
        // Where the formula keeps −0, as tanh does, so must the kernel; 0 and −0 are equal to every other comparison.
        var x = ExtremeRows.Constant(size, T.NegativeZero);
        var y = SampleData<T>.NaNs(size);
        kernel(x, y);
        if (Apply(kind, x).All(static value => value == 0 && double.IsNegative(value)))
        {
            list.SameBits<T>("−0", y, x, size);
        }
    });
}
