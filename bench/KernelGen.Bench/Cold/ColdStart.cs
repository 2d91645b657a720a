using System.Diagnostics;
using System.Runtime;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Cold;

/// <summary>What the first thousand calls cost in a process that has not called the kernel before.</summary>
internal static class ColdStart
{
    public const int Calls = 1000;

    /// <summary>The size at which kernels are started.</summary>
    public const int Size = 64;

    /// <summary>Nanoseconds that the JIT took.</summary>
    public const string JitGroup = "cold: JIT";

    /// <summary>Nanoseconds of the first thousand calls, compilation included.</summary>
    public const string CallsGroup = "cold: first thousand calls";

    // The program is configured for steady states; cold starts are the runtime's defaults.
    public static readonly IReadOnlyDictionary<string, string> Defaults = new Dictionary<string, string> { ["DOTNET_TieredPGO"] = "1", ["DOTNET_TC_QuickJit"] = "1" };

    /// <summary>The kernels of <see cref="Size"/> and their rivals, each in processes of its own, from both callers; the best of several.</summary>
    public static IEnumerable<Measurement> MeasureAll(int repeats)
    {
        foreach (var (name, size, type) in WorkloadCatalog.Kernels.Where(kernel => kernel.Size == Size))
        {
            var contenders = WorkloadCatalog.RivalsOf(name).Where(rival => rival.Contender == Contender.TensorPrimitives).Append((Type: type, Contender: Contender.Ours));
            foreach (var (contender, isOptimized) in from contender in contenders from isOptimized in new[] { true, false } select (contender, isOptimized))
            {
                var runs = Enumerable.Range(0, repeats)
                    .Select(_ => Children.Self(Defaults, "cold", name, contender.Type.FullName!, isOptimized ? "optimized" : "unoptimized").Select(Measurement.FromLine).OfType<Measurement>().ToList())
                    .ToList();
                foreach (var best in runs.SelectMany(run => run).GroupBy(measurement => measurement.Group).Select(group => group.MinBy(measurement => measurement.Best)!))
                    yield return best with { Contender = Label(contender.Contender, isOptimized) };
            }
        }
    }

    /// <summary>A contender with its caller.</summary>
    public static string Label(string contender, bool isOptimized) => $"{contender}, {(isOptimized ? "optimized" : "unoptimized")} caller";

    /// <summary>Calls the kernel of a type for the first time, and writes what it cost.</summary>
    public static void Run(string name, string typeName, bool isOptimized)
    {
        var type = typeof(ColdStart).Assembly.GetType(typeName, throwOnError: true)!;
        var first = ColdCallers.Of(type, isOptimized);
        ColdCallers.Of(typeof(Warm), isOptimized)(RowOf(), 1);
        var row = RowOf();

        var compiled = JitInfo.GetCompilationTime(currentThread: true);
        var began = Stopwatch.GetTimestamp();
        first(row, Calls);
        var elapsed = Stopwatch.GetElapsedTime(began).TotalNanoseconds;
        var jit = (JitInfo.GetCompilationTime(currentThread: true) - compiled).TotalNanoseconds;

        Console.WriteLine(new Measurement(JitGroup, name, "", jit, jit).ToLine());
        Console.WriteLine(new Measurement(CallsGroup, name, "", elapsed, elapsed).ToLine());
    }

    private static ColdRow RowOf() => new(Data.Floats(Size, 1, 4).Span, Data.Floats(Size, 2, 1).Span, new int[1], new float[Size]);

    /// <summary>Makes the clock and the paths around the call hot, and nothing of any kernel.</summary>
    private readonly struct Warm : IMap<float>
    {
        public static void Run(ReadOnlySpan<float> x, Span<float> destination)
        {
            _ = JitInfo.GetCompilationTime(currentThread: true);
            _ = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp()).TotalNanoseconds;
        }
    }
}
