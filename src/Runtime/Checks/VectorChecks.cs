using System.Numerics;

namespace KernelGen;

/// <summary>The checks of vector kernels of one size: values against <see cref="Reference"/> in double, and the promises about rows and memory.</summary>
internal sealed partial class VectorChecks<T>(int size, int seed)
    where T : IFloatingPointIeee754<T>
{
    private const int RowsAmongOthers = 17;
    private const double InputDeviation = 3;

    /// <summary>None, one, pairs, odd numbers, and more rows than any tile holds.</summary>
    private static readonly int[] RowCounts = [0, 1, 2, 3, RowsAmongOthers, 64];

    private readonly Checklist list = new();
    private readonly SampleData<T> data = new(seed);

    private double Tolerance => Rounding.Tolerance<T>(size);

    private string Subject(string kernel) => $"{kernel}({size}), {typeof(T).Name}";

    private double[] Apply(MapKind kind, ReadOnlySpan<T> x)
    {
        var y = new double[x.Length];
        kind.Reference(SampleData<T>.Widen(x), y, size);
        return y;
    }
}
