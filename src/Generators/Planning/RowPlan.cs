using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Planning;

/// <summary>
/// How a kernel covers a row at one width: a loop over the first blocks, none for short rows, and the rest unrolled, its values staying in
/// registers from sweep to sweep.
/// </summary>
/// <param name="Layout">Where the row's elements stand.</param>
/// <param name="Lanes">Lanes of a vector.</param>
/// <param name="LoopBlocks">Blocks done by loops; a multiple of every sweep's turn.</param>
/// <param name="Sweeps">The passes, grouped into loops.</param>
internal sealed record RowPlan(RowLayout Layout, int Lanes, int LoopBlocks, IReadOnlyList<Sweep> Sweeps)
{
    public int VectorsPerBlock => Layout.BlockLanes / Lanes;

    public static RowPlan Create(Kernel kernel, RowLayout layout, int lanes)
    {
        var plan = new RowPlan(layout, lanes, 0, SweepPlanner.Plan(kernel));
        var vectors = layout.Blocks * plan.VectorsPerBlock;
        var calls = vectors * kernel.Passes.Where(pass => pass is Map or Reduce).Sum(ExprCost.Calls);
        var statements = vectors * kernel.Passes.Sum(pass => 1 + ExprCost.Operations(pass));
        if (vectors <= JitBudget.RowVectors && calls <= JitBudget.Calls && statements <= JitBudget.Statements)
        {
            return plan;
        }

        var turn = plan.Sweeps.Max(plan.BlocksPerTurn);
        return plan with { LoopBlocks = layout.WholeBlocks / turn * turn };
    }

    /// <summary>Blocks that a turn of the sweep's loop handles: enough for its accumulators, and for some vectors side by side.</summary>
    public int BlocksPerTurn(Sweep sweep) =>
        Math.Max(sweep.HasReduce ? sweep.Accumulators : 1, JitBudget.VectorsPerTurn / VectorsPerBlock);

    /// <summary>Accumulators of the sweep's reduces: no more than there are blocks.</summary>
    public int Accumulators(Sweep sweep) => Math.Min(sweep.Accumulators, Layout.Blocks);

    /// <summary>Each accumulator takes one block and starts as it; otherwise they start at the fold's identity.</summary>
    public bool StartsAsBlock(Sweep sweep) => Layout.Blocks == Accumulators(sweep);

    /// <summary>The vectors of the unrolled rest.</summary>
    public IEnumerable<VectorSlot> Rest =>
        Enumerable.Range(LoopBlocks, Layout.Blocks - LoopBlocks).SelectMany(block => Layout.Vectors(block, Lanes));
}
