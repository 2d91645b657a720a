using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>A pass over some vectors of the row: their inputs, what is computed of them, and where it goes.</summary>
internal sealed partial class SweepEmitter
{
    private readonly FunctionStatements functions = new(simd, kernel);

    /// <summary>A pass over vectors side by side, with functions of four at once where there are four.</summary>
    private void WritePass(Pass pass, List<VectorSlot> slots, Dictionary<Reduce, ReduceEmitter> reduces, Func<VectorSlot, string>? offset = null)
    {
        var abreast = simd.HasFewRegisters ? 1 : RegisterBudget.FunctionVectors;
        for (var start = 0; start < slots.Count; start += abreast)
        {
            var some = slots.Skip(start).Take(abreast).ToList();
            foreach (var part in some.Count == abreast ? functions.Split(pass) : [pass])
            {
                if (some.Count == RegisterBudget.FunctionVectors && functions.Of(part) is { } function)
                {
                    WriteFour((Map)part, function, some, offset);
                    continue;
                }

                some.ForEach(slot => WritePass(part, slot, Number(slot.Index), reduces, offset?.Invoke(slot)));
            }
        }
    }

    private void WriteFour(Map map, Apply function, List<VectorSlot> slots, Func<VectorSlot, string>? offset)
    {
        foreach (var slot in slots)
        {
            HoldInputs(map, slot, offset?.Invoke(slot));
            writer.Line($"var {map.Target.Name}{Number(slot.Index)} = {Expressions(Number(slot.Index)).Vector(function.First)};");
        }

        writer.Line(FunctionStatements.Call(function, slots.Select(slot => map.Target.Name + Number(slot.Index))));
    }

    private void WritePass(Pass pass, VectorSlot slot, string index, Dictionary<Reduce, ReduceEmitter> reduces, string? offset = null)
    {
        if (slot.CountsNone)
        {
            (pass is Reduce repeated ? reduces[repeated] : null)?.AccumulateNothing(slot.Block, slot.Part);
            return;
        }

        HoldInputs(pass, slot, offset);
        if (pass is Reduce reduce)
        {
            reduces[reduce].Accumulate(Expressions(index), slot.Block, slot.Part, slot.CountsAll ? null : $"counted{index}");
        }
        else if (pass is Map map && kernel.Stores(map.Target))
        {
            WriteStored(map, slot, index, offset);
        }
        else if (pass is Map intermediate)
        {
            writer.Line($"var {intermediate.Target.Name}{index} = {Expressions(index).Vector(intermediate.Value)};");
        }
    }

    private void WriteStored(Map map, VectorSlot slot, string index, string? offset)
    {
        var value = Expressions(index).Vector(map.Value);
        if (resident.Contains(map.Target))
        {
            writer.Line($"{map.Target.Name}{index} = {value};");
        }
        else if (offset is null)
        {
            SlotAccess.Store(writer, simd, slot, rowReference(map.Target), value, map.Target == Kernel.Output ? $"output{index}" : $"{map.Target.Name}Next{index}");
        }
        else
        {
            writer.Line($"{simd.Store(SlotAccess.Enclosed(value), rowReference(map.Target), offset)};");
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
            var isNew = offset is not null || declared.Add(input.Name + Number(slot.Index));
            if (!isNew && declared.Add(LoadedAgain))
            {
                writer.Line(LoadedAgain);
            }

            writer.Line($"{(isNew ? "var " : "")}{input.Name}{Number(slot.Index)} = {(offset is null ? SlotAccess.Load(simd, slot, row) : simd.Load(row, offset))};");
        }
    }

    private IEnumerable<RowValue> Inputs(Pass pass) => ExprCost.Rows(pass).Where(kernel.Inputs.Contains);
}
