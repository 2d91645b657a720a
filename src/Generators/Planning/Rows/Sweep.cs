using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Planning;

/// <summary>Passes over a row that one loop can do together: none needs a number that another of them has yet to fold.</summary>
/// <param name="Passes">Maps and reduces, in order.</param>
/// <param name="Lets">Numbers computed after them.</param>
/// <param name="Accumulators">Blocks are dealt to this many accumulators of a sum in turn.</param>
/// <param name="Spilled">Values that a later sweep reads back from the destination.</param>
/// <param name="Reloaded">Values that an earlier sweep left in the destination.</param>
/// <param name="Recomputed">Values of earlier sweeps that the loop computes again, because the destination is an input that is still needed, or because it is cheaper.</param>
internal sealed record Sweep(
    IReadOnlyList<Pass> Passes,
    IReadOnlyList<Let> Lets,
    int Accumulators,
    IReadOnlyList<RowValue> Spilled,
    IReadOnlyList<RowValue> Reloaded,
    IReadOnlyList<Map> Recomputed)
{
    public bool HasReduce => Passes.Any(pass => pass is Reduce);

    /// <summary>Functions that the sweep evaluates for each element.</summary>
    public int Calls => Passes.Concat(Recomputed).Sum(ExprCost.Calls);
}
