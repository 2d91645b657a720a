using KernelGen.Bench.Cold;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Measuring;

/// <summary>The largest error of each contender's kernel, in units in the last place of the exact result or, for GELU, of the argument: speed is compared between equals.</summary>
internal static class Accuracy
{
    public const string Group = "accuracy";

    /// <summary>Who errs by more is shown, and does not count as the best.</summary>
    public const double MostUlp = 6;

    /// <summary>Half the range of numbers where each is computed for itself, and where a row belongs together.</summary>
    public const float ElementScale = 16, RowScale = 4;

    /// <summary>Its errors are in units of the argument: x Φ(x) multiplies it with a sum that nears 0, and everybody adds that sum up.</summary>
    public const string ByArgument = "Gelu";

    // As in bench/peers/peer.hpp.
    private const int Size = 1024, Rows = 4;

    private delegate void Exact(ReadOnlySpan<double> x, Span<double> destination);

    /// <summary>The kernels that C++ peers have too, those whose elements are computed each for itself first.</summary>
    public static IReadOnlyList<string> Kernels { get; } = ["Sigmoid", "Tanh", "Gelu", "Silu", "Softplus", "LogSoftmax", "SoftmaxCrossEntropyLabels"];

    public static IEnumerable<Measurement> Measure() =>
        from kernel in Kernels
        let ours = WorkloadCatalog.Kernels.Single(declared => declared.Name == kernel && declared.Size == Size).Type
        from contender in WorkloadCatalog.RivalsOf(kernel).Prepend((Type: ours, Contender: Contender.Ours))
        let worst = LargestError(contender.Type, kernel)
        select new Measurement(Group, kernel, contender.Contender, worst, worst);

    private static double LargestError(Type type, string kernel)
    {
        var (scale, exact) = ExactOf(kernel);
        var call = ColdCallers.Of(type, isOptimized: true);
        var (x, y, expected) = (Data.Floats(Rows * Size, 1, scale), new float[Size], new double[Size]);
        var worst = 0.0;
        for (var start = 0; start < x.Length; start += Size)
        {
            var row = x.Span.Slice(start, Size);
            call(new ColdRow(row, default, new int[1], y), calls: 1);
            exact(Array.ConvertAll(row.ToArray(), value => (double)value), expected);
            for (var i = 0; i < Size; i++)
                worst = Math.Max(worst, Math.Abs(y[i] - expected[i]) / Ulp(kernel == ByArgument ? row[i] : expected[i]));
        }

        return worst;
    }

    private static (float Scale, Exact Exact) ExactOf(string kernel) => kernel switch
    {
        "Sigmoid" => (ElementScale, (x, y) => Reference.Sigmoid(x, y, Size)),
        "Tanh" => (ElementScale, (x, y) => Reference.Tanh(x, y, Size)),
        "Gelu" => (ElementScale, (x, y) => Reference.Gelu(x, y, Size)),
        "Silu" => (ElementScale, (x, y) => Reference.Silu(x, y, Size)),
        "Softplus" => (ElementScale, (x, y) => Reference.Softplus(x, y, Size)),
        "LogSoftmax" => (RowScale, (x, y) => Reference.LogSoftmax(x, y, Size)),
        _ => (RowScale, (x, y) => Reference.SoftmaxCrossEntropy(x, new int[1], y, Size)),
    };

    /// <summary>A float's, of which the smallest is that of all subnormal numbers.</summary>
    private static double Ulp(double exact) => Math.ScaleB(1, Math.Max(Math.ILogB(exact), -126) - 23);
}
