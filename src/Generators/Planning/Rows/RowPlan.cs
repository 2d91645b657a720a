using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// How a kernel covers a row at one width: a loop over the first blocks, none for short rows, and the rest unrolled, its values staying in
/// registers from sweep to sweep.
/// </summary>
/// <param name="Layout">Where the row's elements stand.</param>
/// <param name="Lanes">Lanes of a vector.</param>
/// <param name="LoopBlocks">Blocks done by loops; a multiple of every sweep's turn.</param>
/// <param name="Sweeps">The passes, grouped into loops.</param>
/// <param name="IsOpen">How long the row is shows when the code runs; loops do all of it, and the layout is that of one turn.</param>
internal sealed record RowPlan(RowLayout Layout, int Lanes, int LoopBlocks, IReadOnlyList<Sweep> Sweeps, bool IsOpen = false)
{
    /// <summary>Blocks of an open row come in fours, which every sweep's turn divides; what is beyond its end holds numbers that count nothing.</summary>
    public const int OpenBlocks = 4;

    /// <summary>Inputs of what is written without a loop stay in registers from sweep to sweep; otherwise each sweep loads what it reads.</summary>
    public bool HoldsInputs { get; init; } = true;

    public int VectorsPerBlock => Layout.BlockLanes / Lanes;

    /// <summary>A vector is as large as they get, of which there are twice as many registers.</summary>
    public bool IsFullWidth => Lanes == Layout.FullBlockLanes;

    /// <summary>The JIT's locals that the functions of one vector become.</summary>
    public int VectorLocals => Sweeps.Sum(InlinedLocals);

    /// <param name="kernel">What is computed.</param>
    /// <param name="layout">Where the row's elements stand.</param>
    /// <param name="lanes">Lanes of a vector.</param>
    /// <param name="isInPlace">The destination is an input that is read to the end, as <see cref="SweepPlanner.Endangered"/> says.</param>
    public static RowPlan Create(Kernel kernel, RowLayout layout, int lanes, bool isInPlace = false)
    {
        var isElementwise = kernel.Passes.All(pass => pass is Map);
        if (isElementwise)
        {
            layout = layout with { BlockBytes = lanes * layout.ElementBytes };
        }

        var plan = new RowPlan(layout, lanes, 0, []);
        plan = plan with { Sweeps = SweepPlanner.Plan(kernel, plan.PartingUnrolled(kernel), isInPlace) };
        var vectors = layout.Blocks * plan.VectorsPerBlock;
        var statements = vectors * kernel.Passes.Sum(pass => 1 + ExprCost.Operations(pass));
        var held = plan.Sweeps.Count == 1 ? 0 : vectors * kernel.Inputs.Count;
        var unrolled = isElementwise && plan.VectorLocals > 0 ? JitBudget.FunctionRowVectors : JitBudget.RowVectors;
        if (vectors <= unrolled && statements <= JitBudget.Statements
            && held <= RegisterBudget.HeldVectors(plan.IsFullWidth, hasCalls: plan.VectorLocals > 0)
            && vectors * plan.VectorLocals <= RegisterBudget.UnrolledLocals(plan.IsFullWidth))
        {
            return plan with { HoldsInputs = held <= RegisterBudget.KeptVectors(plan.IsFullWidth, hasCalls: plan.VectorLocals > 0) };
        }

        var sweeps = SweepPlanner.Plan(kernel, plan.IsFullWidth ? Parting.None : Parting.SumsFirst, isInPlace);
        var turn = sweeps.Select(plan.BlocksPerTurn).Aggregate(LeastCommonMultiple);
        var loopBlocks = layout.WholeBlocks / turn * turn;
        if (loopBlocks == turn && isElementwise)
        {
            return plan; // A loop of one turn is none.
        }

        return plan with { LoopBlocks = loopBlocks, Sweeps = sweeps, HoldsInputs = loopBlocks > 0 };
    }

    /// <summary>The plan of a row whose length shows when the code runs, a multiple of <see cref="OpenBlocks"/> blocks.</summary>
    public static RowPlan CreateOpen(Kernel kernel, Element element, int lanes)
    {
        var block = new RowLayout(1, element).FullBlockLanes;
        return new RowPlan(new RowLayout(OpenBlocks * block, element), lanes, OpenBlocks, SweepPlanner.Plan(kernel), IsOpen: true);
    }

    /// <summary>Vectors that a turn of the sweep's loop handles: whole blocks for each of its accumulators, or just some side by side.</summary>
    public int VectorsPerTurn(Sweep sweep) => Math.Max(
        sweep.Passes.OfType<Reduce>().Select(reduce => Accumulators(sweep, reduce) * VectorsPerBlock).DefaultIfEmpty(1).Max(),
        TakesFour(sweep) ? RegisterBudget.FunctionVectors : RegisterBudget.VectorsPerTurn(IsFullWidth, InlinedLocals(sweep)));

    /// <summary>
    /// Vectors whose passes the sweep does side by side, so that one's latency hides behind the others': as many as have registers for what waits
    /// between passes, beside what stays for later sweeps. Where vectors are smaller, few registers are free beside the functions' constants.
    /// </summary>
    public int VectorsAbreast(Sweep sweep)
    {
        if (LiveValues.Within(sweep) is not (> 0 and var waiting))
        {
            return int.MaxValue;
        }

        var kept = LoopBlocks > 0 ? 0 : Rest.Count() * LiveValues.After(sweep, Sweeps.SkipWhile(other => other != sweep).Skip(1));
        return IsFullWidth ? Math.Max(1, (RegisterBudget.ValuesAbreast - kept) / waiting) : 1;
    }

    /// <summary>Blocks that turns of the sweep's loop fill: all loops of a plan handle a multiple of every sweep's.</summary>
    public int BlocksPerTurn(Sweep sweep) => (VectorsPerTurn(sweep) + VectorsPerBlock - 1) / VectorsPerBlock;

    /// <summary>Accumulators of a reduce: no more than there are blocks.</summary>
    public int Accumulators(Sweep sweep, Reduce reduce) => Math.Min(
        Layout.Blocks,
        reduce.Fold == Fold.Max ? Math.Max(1, RegisterBudget.MaximumVectors / VectorsPerBlock) : sweep.Accumulators);

    /// <summary>
    /// The parts of blocks that a sweep does in one turn, turn by turn: where registers are few, as many as these hold accumulators of. Each lane
    /// adds up the same in any case. The last come first, since the row's last block repeats lanes that follow its own in the block before.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> PartsInTurn(Sweep sweep)
    {
        var sums = sweep.Passes.OfType<Reduce>().Where(reduce => reduce.Fold == Fold.Sum).Sum(reduce => Accumulators(sweep, reduce));
        var together = IsFullWidth || sums == 0 ? VectorsPerBlock : Math.Max(1, RegisterBudget.OpenSums / sums);
        return [.. Enumerable.Range(0, VectorsPerBlock).GroupBy(part => part / together, (_, parts) => parts.ToList()).Reverse()];
    }

    /// <summary>Whether the unrolled rest of some rows stays in registers, over loops too where registers are many.</summary>
    public bool HoldsRest(int rows, bool hasCalls) =>
        (IsFullWidth || LoopBlocks == 0) && rows * Rest.Count() <= RegisterBudget.HeldVectors(IsFullWidth, hasCalls);

    /// <summary>A row of one block waits for its functions; of more, what is summed is out of the way of their values.</summary>
    private Parting PartingUnrolled(Kernel kernel) =>
        IsFullWidth && kernel.Passes.All(pass => pass is Map) ? Parting.None : Layout.Blocks == 1 ? Parting.SumsLast : Parting.SumsFirst;

    private static int LeastCommonMultiple(int a, int b) => Enumerable.Range(1, b).Select(factor => a * factor).First(multiple => multiple % b == 0);

    /// <summary>Whether functions take four vectors at once in a loop, whose turn is inlined then beside the vectors that are left.</summary>
    private bool TakesFour(Sweep sweep)
    {
        var left = Layout.Blocks - (Layout.WholeBlocks / RegisterBudget.FunctionVectors * RegisterBudget.FunctionVectors);
        return IsFullWidth
            && sweep.Passes.Concat(sweep.Recomputed).SelectMany(pass => ExprCost.Parts(ExprCost.Value(pass))).OfType<Apply>().Any(apply => ExprCost.TakesFour(apply.Function))
            && (RegisterBudget.FunctionVectors + left) * InlinedLocals(sweep) <= JitBudget.InlinedLocals;
    }

    private int InlinedLocals(Sweep sweep) => sweep.Passes.Concat(sweep.Recomputed).Sum(pass => ExprCost.InlinedLocals(pass, Layout.Element));

    /// <summary>The vectors of the unrolled rest.</summary>
    public IEnumerable<VectorSlot> Rest =>
        Enumerable.Range(LoopBlocks, Layout.Blocks - LoopBlocks).SelectMany(block => Layout.Vectors(block, Lanes));
}
