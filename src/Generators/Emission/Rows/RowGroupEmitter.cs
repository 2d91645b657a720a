using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>
/// Writes a kernel for several short rows at a time, each of one block: pass by pass over all rows, so that one row's latencies hide behind the
/// others'. Each row is folded as it would be alone; its number is a lane of a small vector, in which the numbers that follow are computed.
/// </summary>
internal sealed class RowGroupEmitter(
    SourceWriter writer, Simd simd, RowsMethod method, RowPlan plan, RowGroup group, Func<RowValue, string> rowReference, Func<ScalarValue, bool> isReadByVectors)
{
    private readonly Kernel kernel = method.Kernel;
    private readonly int rows = group.Rows;
    private readonly Simd numbers = simd with { Bits = 128 };
    private readonly List<VectorSlot> slots = [.. plan.Rest];
    private readonly HashSet<string> held = [];
    private readonly HashSet<string> declared = [];

    public void Write()
    {
        foreach (var sweep in plan.Sweeps)
        {
            LoadFirst(sweep);
            foreach (var pass in sweep.Passes)
            {
                writer.Line($"// {pass.Comment}");
                WritePass(pass);
                writer.Line();
            }

            if (!group.HoldsInputs)
            {
                held.Clear();
            }

            foreach (var let in sweep.Lets)
            {
                writer.Line($"// {let.Comment}");
                writer.Line($"var {let.Target.Name} = {Numbers(let.Value)};");
                Splat(let.Target);
                writer.Line();
            }
        }
    }

    /// <summary>
    /// The destination may be an input: what a sweep reads is loaded before anything is stored. Where registers do not hold that, each vector waits for its turn,
    /// which comes before it is stored; only what later passes of the sweep read does not.
    /// </summary>
    private void LoadFirst(Sweep sweep)
    {
        var behind = sweep.Passes.SkipWhile(pass => !IsStored(pass)).Skip(1);
        foreach (var input in (group.IsInTurn ? behind : sweep.Passes).SelectMany(ExprCost.Rows).Where(kernel.Inputs.Contains).Distinct())
        {
            ForEachVector((row, slot, index) => Hold(input, row, slot, index));
        }

        writer.Line();
    }

    private void Hold(RowValue input, int row, VectorSlot slot, string index)
    {
        if (held.Add(input.Name + index))
        {
            var isNew = declared.Add(input.Name + index);
            if (!isNew && declared.Add(SweepEmitter.LoadedAgain))
            {
                writer.Line(SweepEmitter.LoadedAgain);
            }

            writer.Line($"{(isNew ? "var " : "")}{input.Name}{index} = {SlotAccess.Load(simd, slot.Shifted(row * Stride(input)), rowReference(input))};");
        }
    }

    /// <summary>Loads a vector of each input that a pass reads, and what it reads of the row's numbers, unless locals hold them.</summary>
    private void Prepare(Pass pass, int row, VectorSlot slot)
    {
        foreach (var input in ExprCost.Rows(pass).Where(kernel.Inputs.Contains))
        {
            Hold(input, row, slot, Index(row, slot));
        }

        foreach (var scalar in ExprCost.Scalars(pass).Where(scalar => scalar != Kernel.Scale))
        {
            Splat(scalar, row);
        }
    }

    private static bool IsStored(Pass pass) => pass is Map { Target: var target } && target == Kernel.Output;

    private void WritePass(Pass pass)
    {
        if (pass is Map { Target: var target } map)
        {
            ForEachVector((row, slot, index) =>
            {
                Prepare(map, row, slot);
                if (IsStored(map) && slot == slots[0])
                {
                    // Those that share elements with vectors that are stored before them.
                    slots.FindAll(other => !other.CountsAll).ForEach(other => Prepare(map, row, other));
                }

                var value = Expressions(row, index).Vector(map.Value);
                if (IsStored(map))
                {
                    SlotAccess.Store(writer, simd, slot.Shifted(row * method.OutputStride), rowReference(target), value, $"output{index}");
                }
                else
                {
                    writer.Line($"var {target.Name}{index} = {value};");
                }
            });
        }
        else if (pass is Reduce reduce)
        {
            ForEachVector((row, slot, index) =>
            {
                Prepare(reduce, row, slot);
                var term = Expressions(row, index).Vector(reduce.Term);
                writer.Line($"var {reduce.Target.Name}{index} = {(slot.CountsAll || reduce.Fold == Fold.Max ? term : simd.Keep(SlotAccess.Enclosed(term), $"counted{Number(slot.Index)}"))};");
            });
            Finish(reduce);
        }
    }

    /// <summary>Folds the parts of each row's block, then the lanes of all rows.</summary>
    private void Finish(Reduce reduce)
    {
        string Accumulator(int row, int part) => $"{reduce.Target.Name}{Number((row * slots.Count) + part)}";

        for (var count = slots.Count; count > 1; count /= 2)
        {
            for (var (row, part) = (0, 0); row < rows; (row, part) = part + 1 < count / 2 ? (row, part + 1) : (row + 1, 0))
            {
                var (left, right) = (Accumulator(row, part), Accumulator(row, part + (count / 2)));
                writer.Line(reduce.Fold != Fold.Max ? $"{left} += {right};" : $"{left} = {simd.Max(left, right)};");
            }
        }

        writer.Line($"var {reduce.Target.Name} = Fold.{(reduce.Fold == Fold.Max ? Fold.Max : Fold.Sum)}({string.Join(", ", Enumerable.Range(0, rows).Select(row => Accumulator(row, 0)))});");
        Splat(reduce.Target);
    }

    /// <summary>A number of each row in vectors of their own; or not before a pass comes to the row.</summary>
    private void Splat(ScalarValue scalar)
    {
        for (var row = 0; row < rows && isReadByVectors(scalar) && !group.IsInTurn; row++)
        {
            Splat(scalar, row);
        }
    }

    private void Splat(ScalarValue scalar, int row)
    {
        if (declared.Add($"{scalar.Name}All{Number(row)}"))
        {
            writer.Line($"var {scalar.Name}All{Number(row)} = {simd.Create(numbers.Lane(scalar.Name, row))};");
        }
    }

    private void ForEachVector(Action<int, VectorSlot, string> write)
    {
        for (var row = 0; row < rows; row++)
        {
            foreach (var slot in slots)
            {
                write(row, slot, Index(row, slot));
            }
        }
    }

    private string Index(int row, VectorSlot slot) => Number((row * slots.Count) + slot.Index);

    private int Stride(RowValue input) => method.InputStrides[kernel.Inputs.ToList().IndexOf(input)];

    private ExprWriter Expressions(int row, string index) => new(simd, (expr, _) => expr switch
    {
        RowValue value => value.Name + index,
        ScalarValue scalar when scalar == Kernel.Scale => "scaleAll",
        ScalarValue scalar => $"{scalar.Name}All{Number(row)}",
        _ => throw new InvalidOperationException($"{expr} has no name."),
    });

    private string Numbers(Expr value) => new ExprWriter(numbers, (expr, _) => expr switch
    {
        ScalarValue scalar when scalar == Kernel.Scale => numbers.Create("scale"),
        ScalarValue scalar => scalar.Name,
        _ => throw new InvalidOperationException($"{expr} is no number of a row."),
    }).Vector(value);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
