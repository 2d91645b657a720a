using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>
/// Writes a kernel for several short rows at a time, each of one block: pass by pass over all rows, so that one row's latencies hide behind the
/// others'. Each row is folded as it would be alone; its number is a lane of a small vector, in which the numbers that follow are computed.
/// </summary>
internal sealed class RowGroupEmitter(
    SourceWriter writer, Simd simd, RowsMethod method, RowPlan plan, int rows, Func<RowValue, string> rowReference, Func<ScalarValue, bool> isReadByVectors)
{
    private readonly Kernel kernel = method.Kernel;
    private readonly Simd numbers = simd with { Bits = 128 };
    private readonly List<VectorSlot> slots = [.. plan.Rest];
    private readonly HashSet<string> held = [];

    public void Write()
    {
        foreach (var sweep in plan.Sweeps)
        {
            // The destination may be an input: everything that the sweep reads is loaded before anything is stored.
            foreach (var input in sweep.Passes.SelectMany(ExprCost.Rows).Where(kernel.Inputs.Contains).Distinct())
            {
                Hold(input);
            }

            writer.Line();
            foreach (var pass in sweep.Passes)
            {
                writer.Line($"// {pass.Comment}");
                WritePass(pass);
                writer.Line();
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

    private void Hold(RowValue input)
    {
        if (held.Add(input.Name))
        {
            ForEachVector((row, slot, index) => writer.Line(
                $"var {input.Name}{index} = {SlotAccess.Load(simd, slot.Shifted(row * Stride(input)), rowReference(input))};"));
        }
    }

    private void WritePass(Pass pass)
    {
        if (pass is Map { Target: var target } map)
        {
            ForEachVector((row, slot, index) =>
            {
                var value = Expressions(row, index).Vector(map.Value);
                if (target == Kernel.Output)
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

    private void Splat(ScalarValue scalar)
    {
        for (var row = 0; row < rows && isReadByVectors(scalar); row++)
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
                write(row, slot, Number((row * slots.Count) + slot.Index));
            }
        }
    }

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
