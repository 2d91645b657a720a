using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Several short rows at a time.</summary>
internal static partial class RowsMethodEmitter
{
    /// <summary>A method by itself, so that a single row neither waits for it to be compiled nor shares its registers.</summary>
    private static void WriteGroups(SourceWriter writer, RowsMethod method, RowPlan plan, Simd simd, RowGroup group)
    {
        var header = new RowsMethodHeader(method, simd);
        using (writer.OptimizedMethod(header.Declaration("private", GroupName(method, simd)), canBeInlined: false))
        {
            WriteConstants(writer, method.Kernel, plan, simd);
            writer.Line("nint row = 0;");
            using (writer.Block($"for (; row <= rows - {Number(group.Rows)}; row += {Number(group.Rows)})"))
            {
                WriteGroup(writer, method, plan, simd, group);
            }

            writer.Line();
            writer.Line("// The rows that are left.");
            writer.Line($"{(method.Kernel.IsLoss ? "return " : "")}{header.CallForRest(NameAt(method, simd))};");
        }
    }

    private static void WriteGroup(SourceWriter writer, RowsMethod method, RowPlan plan, Simd simd, RowGroup group)
    {
        var kernel = method.Kernel;
        WriteRowReferences(writer, method);
        if (group.IsOneRow)
        {
            var joined = RowPlan.Create(kernel, new RowLayout(group.Rows * method.Size, method.Element), simd.Lanes);
            writer.Line();
            WriteSweeps(writer, method, joined, simd);
            return;
        }

        var rows = Enumerable.Range(0, group.Rows).ToList();
        if (kernel.Shape == KernelShape.LabelLoss)
        {
            var logits = kernel.Inputs[0].Name;
            rows.ForEach(row => writer.Line($"var label{Number(row)} = Unsafe.Add(ref labels, row{(row == 0 ? "" : $" + {Number(row)}")}){(row == 0 ? "" : $" + {Number(row * method.InputStrides[0])}")};"));
            var atLabels = rows.Select(row => $"Unsafe.Add(ref {logits}Row, label{Number(row)})");
            writer.Line($"var atLabel = {(simd with { Bits = 128 }).Create([.. atLabels])};");
        }

        writer.Line();
        new RowGroupEmitter(writer, simd, method, plan, group, row => Row(method, row), scalar => IsReadByVectors(kernel, scalar)).Write();
        foreach (var add in kernel.Passes.OfType<AddAtLabel>())
        {
            writer.Line($"// {add.Comment}");
            rows.ForEach(row => WriteAddAtLabel(writer, simd, method, add, $"label{Number(row)}{Difference(method, row)}"));
        }

        if (kernel.IsLoss)
        {
            rows.ForEach(row => writer.Line($"losses += {simd.Lane("loss", row)};"));
        }
    }

    /// <summary>What an output's place is beyond its logit's, where rows of the two are not as far apart.</summary>
    private static string Difference(RowsMethod method, int row)
    {
        var difference = row * (method.OutputStride - method.InputStrides[0]);
        return difference == 0 ? "" : difference > 0 ? $" + {Number(difference)}" : $" - {Number(-difference)}";
    }

    private static string GroupName(RowsMethod method, Simd simd) => $"Grouped{NameAt(method, simd)}";
}
