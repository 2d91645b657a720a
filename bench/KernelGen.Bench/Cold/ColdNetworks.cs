using System.Diagnostics;
using System.Runtime;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Networks;
using KernelGen.Bench.Training;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Cold;

/// <summary>What the first call of a network, and the first thousand, cost in a process that has not called it before.</summary>
internal static class ColdNetworks
{
    public const string FirstGroup = "cold: first call";

    /// <summary>What is called, and with how many rows: many, and a single one, which has code of its own.</summary>
    public static IReadOnlyList<(string What, int Rows)> Calls { get; } =
        [(Work.Gradient, 32), (Work.Gradient, 1), (Work.Predict, 32), (Work.Predict, 1), (TrainingSteps.Group, TrainingSteps.BatchSize)];

    /// <summary>A call as its measurements and tables name it.</summary>
    public static string Name(NetworkShape shape, string what, int rows) => $"{what} {shape.Size(rows)}";

    /// <summary>Each call in processes of its own; the best of several.</summary>
    public static IEnumerable<Measurement> MeasureAll(int repeats) =>
        from shape in NetworkShape.OfThreeSizes
        from call in Calls
        from measurement in Enumerable.Range(0, repeats)
            .SelectMany(_ => Children.Self(ColdStart.Defaults, "cold-network", shape.Type.FullName!, $"{call.Rows}", call.What).Select(Measurement.FromLine).OfType<Measurement>())
            .GroupBy(measurement => measurement.Group).Select(same => same.MinBy(measurement => measurement.Best)!)
        select measurement;

    /// <summary>Calls a network for the first time and again, and writes what it cost.</summary>
    public static void Run(string typeName, int rows, string what)
    {
        var shape = NetworkShape.Of(typeof(ColdNetworks).Assembly.GetType(typeName, throwOnError: true)!);
        var call = CallOf(shape, rows, what);
        // The loop and the clock are compiled, and nothing of the network.
        call(0);
        _ = JitInfo.GetCompilationTime(currentThread: true);
        _ = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp()).TotalNanoseconds;

        var compiled = JitInfo.GetCompilationTime(currentThread: true);
        var began = Stopwatch.GetTimestamp();
        call(1);
        var first = Stopwatch.GetElapsedTime(began).TotalNanoseconds;
        call(ColdStart.Calls - 1);
        var all = Stopwatch.GetElapsedTime(began).TotalNanoseconds;
        var jit = (JitInfo.GetCompilationTime(currentThread: true) - compiled).TotalNanoseconds;

        foreach (var (group, time) in new[] { (FirstGroup, first), (ColdStart.CallsGroup, all), (ColdStart.JitGroup, jit) })
            Console.WriteLine(new Measurement(group, Name(shape, what, rows), Contender.Ours, time, time).ToLine());
    }

    private static Action<int> CallOf(NetworkShape shape, int rows, string what)
    {
        if (what == TrainingSteps.Group)
            return TrainingSteps.FirstSteps(shape);

        var loops = NetworkCatalog.LoopsOf(shape, rows);
        return what == Work.Gradient ? loops.Gradient : loops.Predict;
    }
}
