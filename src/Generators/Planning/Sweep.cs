using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Planning;

/// <summary>Passes over a row that one loop can do together: none needs a number that another of them has yet to fold.</summary>
/// <param name="Passes">Maps and reduces, in order.</param>
/// <param name="Lets">Numbers computed after them.</param>
/// <param name="Spilled">Values that a later sweep reads back from the destination.</param>
/// <param name="Reloaded">Values that an earlier sweep left in the destination.</param>
/// <param name="Recomputed">Values of earlier sweeps that the loop computes again, because the destination may be an input that is still needed, or because it is cheaper.</param>
internal sealed record Sweep(
    IReadOnlyList<Pass> Passes,
    IReadOnlyList<Let> Lets,
    IReadOnlyList<RowValue> Spilled,
    IReadOnlyList<RowValue> Reloaded,
    IReadOnlyList<Map> Recomputed)
{
    /// <summary>Accumulators of a sum beside one function of each element, whose evaluation hides most of an addition's latency.</summary>
    private const int AccumulatorsBesideACall = 2;

    /// <summary>Accumulators of a sum beside several functions, which hide all of it.</summary>
    private const int AccumulatorsBesideCalls = 1;

    /// <summary>Accumulators of a sum or maximum that does nothing else: an addition takes 4 cycles, and a cycle loads two vectors.</summary>
    private const int AccumulatorsAlone = 4;

    public bool HasReduce => Passes.Any(pass => pass is Reduce);

    /// <summary>Blocks are dealt to this many accumulators in turn.</summary>
    public int Accumulators => Passes.Sum(ExprCost.Calls) switch
    {
        0 => AccumulatorsAlone,
        1 => AccumulatorsBesideACall,
        _ => AccumulatorsBesideCalls,
    };
}
