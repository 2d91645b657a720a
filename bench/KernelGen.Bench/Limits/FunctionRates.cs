using KernelGen.Bench.Measuring;
using KernelGen.Bench.Workloads;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Limits;

/// <summary>What an element costs in each function of VectorMath, from the first-level cache and back, and of which operations it consists.</summary>
internal static class FunctionRates
{
    public const string Group = "function";

    private const float Scale = 4;

    /// <summary>Nanoseconds of an element, and the instructions of its vector.</summary>
    public static IEnumerable<Measurement> Measure(Effort effort) =>
        [.. FunctionLoops.All.SelectMany(loop => TurnTaking.Measure([WorkloadOf(loop.Key, loop.Value)], effort)).Select(PerElement), .. FunctionListing.Count([])];

    /// <summary>Has the JIT compile every loop.</summary>
    public static void RunOnce()
    {
        foreach (var (function, loop) in FunctionLoops.All)
            WorkloadOf(function, loop).Run(1);
    }

    private static Workload WorkloadOf(Function function, FunctionLoop loop)
    {
        var x = Data.Floats(FunctionLoops.Count, 1, Scale);
        var y = Data.Empty<float>(x.Length);
        foreach (ref var value in x.Span)
        {
            value = function switch
            {
                Function.Log or Function.Log1P or Function.Log1PNonNegative => Math.Abs(value) + 0.1f,
                Function.ExpNonPositive => -Math.Abs(value),
                _ => value,
            };
        }

        return new Workload(new Work(Group, function.ToString()), Contender.Ours, calls => loop(x.Span, y.Span, calls), () => Data.Sum(y.Span));
    }

    private static Measurement PerElement(Measurement whole) => whole with { Best = whole.Best / FunctionLoops.Count, Median = whole.Median / FunctionLoops.Count };
}
