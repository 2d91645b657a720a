using System.Diagnostics;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Networks;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Cold;

/// <summary>What the first call of a network costs in a process that has not called it before: nearly all of it is the JIT's.</summary>
internal static class ColdNetworks
{
    public const string GradientGroup = "cold: first gradient";

    public const string PredictionGroup = "cold: first prediction";

    /// <summary>Rows of the calls that are measured: many, and a single one, which has code of its own.</summary>
    public static IReadOnlyList<int> Batches { get; } = [32, 1];

    /// <summary>Each first call in processes of its own; the best of several.</summary>
    public static IEnumerable<Measurement> MeasureAll(int repeats) =>
        from shape in NetworkShape.OfThreeSizes
        from rows in Batches
        from what in new[] { GradientGroup, PredictionGroup }
        select Enumerable.Range(0, repeats)
            .Select(_ => Children.Self(ColdStart.Defaults, "cold-network", shape.Type.FullName!, $"{rows}", what).Select(Measurement.FromLine).OfType<Measurement>().Single())
            .MinBy(measurement => measurement.Best)!;

    /// <summary>Calls a network for the first time, and writes what it cost.</summary>
    public static void Run(string typeName, int rows, string what)
    {
        var shape = NetworkShape.Of(typeof(ColdNetworks).Assembly.GetType(typeName, throwOnError: true)!);
        var loops = NetworkCatalog.LoopsOf(shape, rows);
        Action<int> call = what == GradientGroup ? loops.Gradient : loops.Predict;
        // The loop and the clock are compiled, and nothing of the network.
        call(0);
        _ = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp()).TotalNanoseconds;

        var began = Stopwatch.GetTimestamp();
        call(1);
        var elapsed = Stopwatch.GetElapsedTime(began).TotalNanoseconds;
        Console.WriteLine(new Measurement(what, shape.Size(rows), Contender.Ours, elapsed, elapsed).ToLine());
    }
}
