using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the sweeps of one row: for each a loop over the first blocks, then the rest unrolled, then the numbers that follow.</summary>
internal sealed partial class SweepEmitter(
    SourceWriter writer, Simd simd, Kernel kernel, RowPlan plan, Func<RowValue, string> rowReference, Func<ScalarValue, bool> isReadByVectors)
{
    /// <summary>The end of a row whose length shows when the code runs.</summary>
    public const string Length = "length";

    /// <summary>Why a vector is loaded that was loaded before, said once.</summary>
    public const string LoadedAgain = "// Loaded again: the registers were needed for what came between.";

    private readonly HashSet<string> held = [];
    private readonly HashSet<string> declared = [];
    private readonly HashSet<RowValue> resident = [];

    /// <summary>Loads rows that stay in registers over all that follows, updates included.</summary>
    public void Load(IEnumerable<RowValue> rows)
    {
        resident.UnionWith(rows);
        foreach (var (row, slot) in ResidentVectors(resident))
        {
            Hold(row, slot);
        }
    }

    /// <summary>Stores rows that were updated in registers.</summary>
    public void Store(IEnumerable<RowValue> rows)
    {
        foreach (var (row, slot) in ResidentVectors(rows))
        {
            SlotAccess.Store(writer, simd, slot, rowReference(row), row.Name + Number(slot.Index), $"{row.Name}Last{Number(slot.Index)}");
        }
    }

    public void Write(Sweep sweep)
    {
        var reduces = sweep.Passes.OfType<Reduce>().ToDictionary(reduce => reduce, reduce => new ReduceEmitter(writer, simd, plan, sweep, reduce));
        LoadFirst(sweep);
        var turns = plan.PartsInTurn(sweep);
        foreach (var parts in turns)
        {
            if (turns.Count > 1)
            {
                writer.Line($"// Lanes {Number(parts[0] * plan.Lanes)} … {Number(((parts[parts.Count - 1] + 1) * plan.Lanes) - 1)} of each block.");
            }

            if (plan.LoopBlocks > 0)
            {
                foreach (var reduce in reduces.Values)
                {
                    reduce.Start(parts);
                }

                WriteLoop(sweep, parts, reduces);
            }

            WriteRest(sweep, parts, reduces);
        }

        if (turns.Count > 1)
        {
            foreach (var reduce in sweep.Passes.OfType<Reduce>())
            {
                Finish(reduce, reduces[reduce]);
            }

            writer.Line();
        }

        if (!plan.HoldsInputs)
        {
            held.Clear();
        }

        foreach (var let in sweep.Lets)
        {
            writer.Line($"// {let.Comment}");
            writer.Line($"var {let.Target.Name} = {Expressions("").Scalar(let.Value)};");
            Splat(let.Target);
            writer.Line();
        }
    }

    /// <summary>The blocks that no loop does. Where loops have done everything, folds alone are left to finish.</summary>
    private void WriteRest(Sweep sweep, IReadOnlyList<int> parts, Dictionary<Reduce, ReduceEmitter> reduces)
    {
        var groups = Abreast(sweep, plan.Rest.Where(slot => parts.Contains(slot.Part)));
        var areAllParts = parts.Count == plan.VectorsPerBlock;
        foreach (var passes in InTurn(sweep.Passes, areTogether: groups.Count > 1))
        {
            WriteComments(passes.Where(pass => pass is Reduce || groups.Count > 0));
            foreach (var (pass, slots) in from slots in groups from pass in passes select (pass, slots))
            {
                WritePass(pass, slots, reduces);
            }

            foreach (var reduce in passes.OfType<Reduce>())
            {
                reduces[reduce].FoldAccumulators(parts);
                if (areAllParts)
                {
                    Finish(reduce, reduces[reduce]);
                }
            }

            if (groups.Count > 0 || passes.Any(pass => pass is Reduce))
            {
                writer.Line();
            }
        }
    }

    private void Finish(Reduce reduce, ReduceEmitter emitter)
    {
        emitter.Finish();
        WriteOtherForm(reduce);
    }

    private static IEnumerable<IReadOnlyList<Pass>> InTurn(IReadOnlyList<Pass> passes, bool areTogether) =>
        areTogether ? [passes] : passes.Select(pass => new[] { pass });

    private void WriteComments(IEnumerable<Pass> passes)
    {
        foreach (var pass in passes)
        {
            writer.Line($"// {pass.Comment}");
        }
    }

    /// <summary>Vectors whose passes are done side by side, so that one's latency hides behind the others': as many as registers hold all values of.</summary>
    private List<List<VectorSlot>> Abreast(Sweep sweep, IEnumerable<VectorSlot> slots)
    {
        var count = plan.VectorsAbreast(sweep);
        return [.. slots.Select((slot, index) => (slot, index)).GroupBy(pair => pair.index / count, pair => pair.slot).Select(group => group.ToList())];
    }

    /// <summary>
    /// Vectors that repeat elements of others are loaded before anything of the sweep is stored: the destination may be the input, and would
    /// hold results where they still expect input. What several passes share is loaded with them where registers hold it.
    /// </summary>
    private void LoadFirst(Sweep sweep)
    {
        var inputs = sweep.Passes.SelectMany(Inputs).Distinct().ToList();
        var holdsAll = sweep.HasReduce && plan.HoldsRest(inputs.Count, hasCalls: sweep.Calls > 0);
        var stores = sweep.Spilled.Count > 0 || sweep.Passes.Any(pass => pass is Map map && kernel.Stores(map.Target));
        var first = plan.Rest.Where(slot => !slot.CountsNone && (holdsAll || (stores && !slot.CountsAll))).ToList();
        if (!holdsAll && first.Count > 0 && plan.Rest.Count(slot => !slot.CountsNone) > 1)
        {
            writer.Line("// Loaded first: they share elements with vectors that are stored before them.");
        }

        foreach (var (input, slot) in from input in inputs from slot in first select (input, slot))
        {
            Hold(input, slot);
        }

        writer.Line();
    }

    private void WriteLoop(Sweep sweep, IReadOnlyList<int> parts, Dictionary<Reduce, ReduceEmitter> reduces)
    {
        var vectors = plan.VectorsPerTurn(sweep);
        var slots = Enumerable.Range(0, plan.BlocksPerTurn(sweep)).SelectMany(block => plan.Layout.Vectors(block, plan.Lanes)).Take(vectors).ToList();
        var passes = sweep.Recomputed.Concat(sweep.Passes).ToList();
        var outside = new HashSet<string>(held);
        var end = plan.IsOpen ? Length : Number(plan.LoopBlocks * plan.Layout.BlockLanes);
        using (writer.Block($"for (nuint i = 0; i < {end}; i += {Number(vectors * plan.Lanes)})"))
        {
            WriteComments(passes);
            foreach (var group in Abreast(sweep, slots.Where(slot => parts.Contains(slot.Part))))
            {
                WriteTurn(sweep, passes, group, reduces);
            }
        }

        held.IntersectWith(outside);
        writer.Line();
    }

    private void WriteTurn(Sweep sweep, List<Pass> passes, List<VectorSlot> slots, Dictionary<Reduce, ReduceEmitter> reduces)
    {
        foreach (var (reloaded, slot) in from reloaded in sweep.Reloaded from slot in slots select (reloaded, slot))
        {
            writer.Line($"var {reloaded.Name}{Number(slot.Index)} = {simd.Load(rowReference(Kernel.Output), Offset(slot))};");
        }

        foreach (var pass in passes)
        {
            WritePass(pass, slots, reduces, Offset);
            if (pass is Map map && sweep.Spilled.Contains(map.Target))
            {
                slots.ForEach(slot => writer.Line($"{simd.Store($"{map.Target.Name}{Number(slot.Index)}", rowReference(Kernel.Output), Offset(slot))};"));
            }
        }
    }

    private IEnumerable<(RowValue Row, VectorSlot Slot)> ResidentVectors(IEnumerable<RowValue> rows) =>
        from row in rows from slot in plan.Rest where !slot.CountsNone select (row, slot);

    /// <summary>A fold leaves a number, a maximum a vector of it: the other of the two, where it is read.</summary>
    private void WriteOtherForm(Reduce reduce)
    {
        if (reduce.Fold != Fold.Max)
        {
            Splat(reduce.Target);
        }
        else if (kernel.Passes.Any(pass => pass is Let && ExprCost.Scalars(pass).Contains(reduce.Target)))
        {
            writer.Line($"var {reduce.Target.Name} = {simd.First($"{reduce.Target.Name}All")};");
        }
    }

    private void Splat(ScalarValue scalar)
    {
        if (isReadByVectors(scalar))
        {
            writer.Line($"var {scalar.Name}All = {simd.Create(scalar.Name)};");
        }
    }

    private ExprWriter Expressions(string index) => new(simd, (expr, isVector) => expr switch
    {
        RowValue row => row.Name + index,
        ScalarValue scalar => isVector ? $"{scalar.Name}All" : scalar.Name,
        _ => throw new InvalidOperationException($"{expr} has no name."),
    });

    private static string Offset(VectorSlot slot) => slot.Offset == 0 ? "i" : $"i + {Number(slot.Offset)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
