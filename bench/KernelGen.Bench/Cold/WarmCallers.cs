using System.Runtime.CompilerServices;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Cold;

/// <summary>What a caller costs that is not optimized, when all else is warm: it does not inline the forwarder, and keeps its arguments in memory.</summary>
internal static class WarmCallers
{
    public const string Group = "warm caller";

    /// <summary>The forward kernels of the size that cold starts have, from both callers in turns.</summary>
    public static IEnumerable<Measurement> Measure(Effort effort) =>
        from kernel in WorkloadCatalog.Kernels
        where kernel.Size == ColdStart.Size && kernel.Type.IsAssignableTo(typeof(IMap<float>))
        let pair = typeof(WarmCallers).GetMethod(nameof(PairOf))!.MakeGenericMethod(kernel.Type).CreateDelegate<Func<string, Workload[]>>()
        from measurement in TurnTaking.Measure(pair(kernel.Name), effort)
        select measurement;

    public static Workload[] PairOf<TKernel>(string name)
        where TKernel : IMap<float>
    {
        var x = Data.Floats(ColdStart.Size, 1, 4);
        var y = Data.Empty<float>(x.Length);
        return [Of(true, calls => Optimized<TKernel>(x.Span, y.Span, calls)), Of(false, calls => Unoptimized<TKernel>(x.Span, y.Span, calls))];

        Workload Of(bool isOptimized, Action<int> run) => new(new Work(Group, name), ColdStart.Label(Contender.Ours, isOptimized), run, () => Data.Sum<float>(y.Span));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Optimized<TKernel>(ReadOnlySpan<float> x, Span<float> y, int calls)
        where TKernel : IMap<float>
    {
        for (var call = 0; call < calls; call++)
            TKernel.Run(x, y);
    }

    [MethodImpl(MethodImplOptions.NoOptimization)]
    private static void Unoptimized<TKernel>(ReadOnlySpan<float> x, Span<float> y, int calls)
        where TKernel : IMap<float>
    {
        for (var call = 0; call < calls; call++)
            TKernel.Run(x, y);
    }
}
