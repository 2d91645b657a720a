using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Planning;

/// <summary>Which values of a row are needed at the same time, each of which takes a register for every vector.</summary>
internal static class LiveValues
{
    /// <summary>The most that wait between two passes of a sweep for a later one.</summary>
    public static int Within(Sweep sweep) => Within([.. sweep.Recomputed, .. sweep.Passes]);

    /// <summary>The most that wait between two passes for a later one.</summary>
    public static int Within(IReadOnlyList<Pass> passes) =>
        passes.Select((_, next) => Crossing(passes.Take(next), passes.Skip(next))).DefaultIfEmpty().Max();

    /// <summary>Those of a sweep that later ones read.</summary>
    public static int After(Sweep sweep, IEnumerable<Sweep> later) => Crossing(sweep.Passes, later.SelectMany(next => next.Passes));

    private static int Crossing(IEnumerable<Pass> before, IEnumerable<Pass> after) =>
        before.SelectMany(Values).Intersect(after.SelectMany(ExprCost.Rows)).Count();

    private static IEnumerable<RowValue> Values(Pass pass) => pass is Map map ? ExprCost.Rows(pass).Append(map.Target) : ExprCost.Rows(pass);
}
