using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the sweeps of one row: for each a loop over the first blocks, then the rest unrolled, then the numbers that follow.</summary>
internal sealed class SweepEmitter(SourceWriter writer, Simd simd, Kernel kernel, RowPlan plan, Func<RowValue, string> rowReference, Func<ScalarValue, bool> isReadByVectors)
{
    private readonly HashSet<string> held = [];

    public void Write(Sweep sweep)
    {
        var reduces = sweep.Passes.OfType<Reduce>().ToDictionary(reduce => reduce, reduce => new ReduceEmitter(writer, simd, plan, sweep, reduce));
        LoadFirst(sweep);
        if (plan.LoopBlocks > 0)
        {
            foreach (var reduce in reduces.Values)
            {
                reduce.Start();
            }

            WriteLoop(sweep, reduces);
        }

        foreach (var pass in sweep.Passes)
        {
            writer.Line($"// {pass.Comment}");
            if (plan.LoopBlocks == 0 && pass is Reduce reduce)
            {
                reduces[reduce].Start();
            }

            foreach (var slot in plan.Rest)
            {
                WritePass(pass, slot, Number(slot.Index), reduces);
            }

            if (pass is Reduce folded)
            {
                reduces[folded].Finish();
                Splat(folded.Target);
            }

            writer.Line();
        }

        foreach (var let in sweep.Lets)
        {
            writer.Line($"// {let.Comment}");
            writer.Line($"var {let.Target.Name} = {Expressions("").Scalar(let.Value)};");
            Splat(let.Target);
            writer.Line();
        }
    }

    /// <summary>
    /// Vectors that repeat elements of others are loaded before anything of the sweep is stored: the destination may be the input, and would
    /// hold results where they still expect input. What several passes share is loaded with them.
    /// </summary>
    private void LoadFirst(Sweep sweep)
    {
        var first = plan.Rest.Where(slot => sweep.HasReduce || !slot.CountsAll).ToList();
        foreach (var (input, slot) in from input in sweep.Passes.SelectMany(Inputs).Distinct() from slot in first select (input, slot))
        {
            Hold(input, slot);
        }

        writer.Line();
    }

    private void WriteLoop(Sweep sweep, Dictionary<Reduce, ReduceEmitter> reduces)
    {
        var blocks = plan.BlocksPerTurn(sweep);
        var slots = Enumerable.Range(0, blocks).SelectMany(block => plan.Layout.Vectors(block, plan.Lanes)).ToList();
        var outside = new HashSet<string>(held);
        using (writer.Block($"for (nuint i = 0; i < {Number(plan.LoopBlocks * plan.Layout.BlockLanes)}; i += {Number(blocks * plan.Layout.BlockLanes)})"))
        {
            foreach (var slot in slots)
            {
                foreach (var reloaded in sweep.Reloaded)
                {
                    writer.Line($"var {reloaded.Name}{Number(slot.Index)} = {simd.Load(rowReference(Kernel.Output), Offset(slot))};");
                }
            }

            foreach (var pass in sweep.Recomputed.Concat(sweep.Passes))
            {
                writer.Line();
                writer.Line($"// {pass.Comment}");
                foreach (var slot in slots)
                {
                    HoldInputs(pass, slot, Offset(slot));
                }

                foreach (var slot in slots)
                {
                    WritePass(pass, slot, Number(slot.Index), reduces, Offset(slot));
                    if (pass is Map map && sweep.Spilled.Contains(map.Target))
                    {
                        writer.Line($"{simd.Store($"{map.Target.Name}{Number(slot.Index)}", rowReference(Kernel.Output), Offset(slot))};");
                    }
                }
            }
        }

        held.IntersectWith(outside);
        writer.Line();
    }

    private void WritePass(Pass pass, VectorSlot slot, string index, Dictionary<Reduce, ReduceEmitter> reduces, string? offset = null)
    {
        HoldInputs(pass, slot, offset);
        if (pass is Reduce reduce)
        {
            reduces[reduce].Accumulate(Expressions(index), slot.Block, slot.Part, slot.CountsAll ? null : $"counted{index}");
        }
        else if (pass is Map map && map.Target == Kernel.Output)
        {
            var value = Expressions(index).Vector(map.Value);
            if (offset is null)
            {
                SlotAccess.Store(writer, simd, slot, rowReference(Kernel.Output), value, $"output{index}");
            }
            else
            {
                writer.Line($"{simd.Store(SlotAccess.Enclosed(value), rowReference(Kernel.Output), offset)};");
            }
        }
        else if (pass is Map intermediate)
        {
            writer.Line($"var {intermediate.Target.Name}{index} = {Expressions(index).Vector(intermediate.Value)};");
        }
    }

    /// <summary>Loads a vector of each input that the pass reads, unless a local already holds it.</summary>
    private void HoldInputs(Pass pass, VectorSlot slot, string? offset = null)
    {
        foreach (var input in Inputs(pass))
        {
            Hold(input, slot, offset);
        }
    }

    private void Hold(RowValue input, VectorSlot slot, string? offset = null)
    {
        if (held.Add(input.Name + Number(slot.Index)))
        {
            var row = rowReference(input);
            writer.Line($"var {input.Name}{Number(slot.Index)} = {(offset is null ? SlotAccess.Load(simd, slot, row) : simd.Load(row, offset))};");
        }
    }

    private IEnumerable<RowValue> Inputs(Pass pass) => ExprCost.Rows(pass).Where(kernel.Inputs.Contains);

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
