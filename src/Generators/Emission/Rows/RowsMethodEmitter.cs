using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the methods that apply a kernel to rows, one a width.</summary>
internal static class RowsMethodEmitter
{
    /// <summary>The bodies that a kernel has: a row that fits into a smaller vector needs no larger one, unless several are done as one.</summary>
    public static IReadOnlyList<Simd> Widths(RowsMethod method)
    {
        var layout = new RowLayout(method.Size, method.Element);
        return [.. Simd.Widths(method.Element).Where(simd => simd.Bits <= layout.BlockBits || RowGroup.Of(method, simd.Lanes) is { IsOneRow: true })];
    }

    /// <summary>The method's name at a width: that of the largest body that is not larger.</summary>
    public static string NameAt(RowsMethod method, Simd simd) =>
        method.Name + Math.Min(simd.Bits, Widths(method)[0].Bits).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the method for each width, separated by empty lines.</summary>
    public static void WriteAll(SourceWriter writer, RowsMethod method, bool canBeInlined)
    {
        foreach (var simd in Widths(method))
        {
            writer.Line();
            Write(writer, method, simd, canBeInlined);
        }
    }

    /// <summary>Writes the method for one of its widths.</summary>
    public static void Write(SourceWriter writer, RowsMethod method, Simd simd, bool canBeInlined)
    {
        var layout = new RowLayout(method.Size, method.Element);
        var rowSimd = simd with { Bits = Math.Min(simd.Bits, layout.BlockBits) };
        var plan = RowPlan.Create(method.Kernel, layout, rowSimd.Lanes);
        var header = new RowsMethodHeader(method, simd);
        var group = RowGroup.Of(method, simd.Lanes);
        var endangered = method.IsApart || plan.LoopBlocks == 0 ? [] : SweepPlanner.Endangered(method.Kernel);
        using (writer.OptimizedMethod(header.Declaration("internal", NameAt(method, simd)), canBeInlined))
        {
            if (group is not null)
            {
                WriteTailCall(writer, method, $"rows >= {Number(group.Rows)}", header.Call(GroupName(method, simd)));
            }

            if (endangered.Count > 0)
            {
                writer.Line("// What waits in the destination would overwrite what is still to be read.");
                var isInPlace = endangered.Select(input => $"Unsafe.AreSame(ref {input.Name}, ref {RowsMethodHeader.Destination(method.Kernel)})");
                WriteTailCall(writer, method, string.Join(" || ", isInPlace), header.Call(InPlaceName(method, simd)));
            }

            WriteRows(writer, method, plan, rowSimd);
        }

        if (group is not null)
        {
            writer.Line();
            WriteGroups(writer, method, plan, simd, group);
        }

        if (endangered.Count > 0)
        {
            writer.Line();
            using (writer.OptimizedMethod(header.Declaration("private", InPlaceName(method, simd)), canBeInlined: false))
            {
                WriteRows(writer, method, RowPlan.Create(method.Kernel, layout, rowSimd.Lanes, isInPlace: true), rowSimd);
            }
        }
    }

    private static void WriteRows(SourceWriter writer, RowsMethod method, RowPlan plan, Simd simd)
    {
        WriteConstants(writer, method.Kernel, plan, simd);
        WriteLoop(writer, "for (nint row = 0; row < rows; row++)", () => WriteRow(writer, method, plan, simd));
        if (method.Kernel.IsLoss)
        {
            writer.Line();
            writer.Line("return losses;");
        }
    }

    /// <summary>A method by itself, so that a single row neither waits for it to be compiled nor shares its registers.</summary>
    private static void WriteGroups(SourceWriter writer, RowsMethod method, RowPlan plan, Simd simd, RowGroup group)
    {
        var header = new RowsMethodHeader(method, simd);
        using (writer.OptimizedMethod(header.Declaration("private", GroupName(method, simd)), canBeInlined: false))
        {
            WriteConstants(writer, method.Kernel, plan, simd);
            writer.Line("nint row = 0;");
            WriteLoop(writer, $"for (; row <= rows - {Number(group.Rows)}; row += {Number(group.Rows)})", () => WriteGroup(writer, method, plan, simd, group));
            writer.Line();
            writer.Line("// The rows that are left.");
            writer.Line($"{(method.Kernel.IsLoss ? "return " : "")}{header.CallForRest(NameAt(method, simd))};");
        }
    }

    /// <summary>Hands all rows on to another method; the call is a jump, which costs a single row nothing.</summary>
    private static void WriteTailCall(SourceWriter writer, RowsMethod method, string condition, string call)
    {
        using (writer.Block($"if ({condition})"))
        {
            writer.Line(method.Kernel.IsLoss ? $"return {call};" : $"{call};");
            if (!method.Kernel.IsLoss)
            {
                writer.Line("return;");
            }
        }

        writer.Line();
    }

    private static string GroupName(RowsMethod method, Simd simd) => $"Grouped{NameAt(method, simd)}";
    private static string InPlaceName(RowsMethod method, Simd simd) => $"InPlace{NameAt(method, simd)}";

    private static void WriteLoop(SourceWriter writer, string header, Action writeTurn)
    {
        using (writer.Block(header))
        {
            writeTurn();
        }
    }

    private static void WriteConstants(SourceWriter writer, Kernel kernel, RowPlan plan, Simd simd)
    {
        WriteCounted(writer, kernel, plan, simd);
        if (kernel.IsLoss && IsReadByVectors(kernel, Kernel.Scale))
        {
            writer.Line($"var scaleAll = {simd.Create("scale")};");
        }
    }

    /// <summary>The masks of vectors that repeat lanes of others, which sums leave out.</summary>
    public static void WriteCounted(SourceWriter writer, Kernel kernel, RowPlan plan, Simd simd)
    {
        var repeating = plan.Rest.Where(slot => !slot.CountsAll && !slot.CountsNone).ToList();
        if (repeating.Count > 0 && kernel.Passes.Any(pass => pass is Reduce { Fold: not Fold.Max }))
        {
            writer.Line("// The lanes that no other vector has counted.");
            foreach (var slot in repeating)
            {
                writer.Line($"var counted{Number(slot.Index)} = {simd.Mask(slot.Counted)};");
            }
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
            WriteSweeps(writer, kernel, joined, simd);
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
        new RowGroupEmitter(writer, simd, method, plan, group.Rows, row => Row(kernel, row), scalar => IsReadByVectors(kernel, scalar)).Write();
        foreach (var add in kernel.Passes.OfType<AddAtLabel>())
        {
            writer.Line($"// {add.Comment}");
            rows.ForEach(row => WriteAddAtLabel(writer, simd, kernel, add, $"label{Number(row)}{Difference(method, row)}"));
        }

        if (kernel.IsLoss)
        {
            rows.ForEach(row => writer.Line($"losses += {simd.Lane("loss", row)};"));
        }
    }

    private static void WriteRow(SourceWriter writer, RowsMethod method, RowPlan plan, Simd simd)
    {
        var kernel = method.Kernel;
        WriteRowReferences(writer, method);
        if (kernel.Shape == KernelShape.LabelLoss)
        {
            writer.Line("var label = Unsafe.Add(ref labels, row);");
            writer.Line($"var atLabel = Unsafe.Add(ref {kernel.Inputs[0].Name}Row, label);");
        }

        writer.Line();
        WriteSweeps(writer, kernel, plan, simd);
        foreach (var add in kernel.Passes.OfType<AddAtLabel>())
        {
            writer.Line($"// {add.Comment}");
            WriteAddAtLabel(writer, simd, kernel, add, "label");
        }

        if (kernel.IsLoss)
        {
            writer.Line("losses += loss;");
        }
    }

    private static void WriteSweeps(SourceWriter writer, Kernel kernel, RowPlan plan, Simd simd)
    {
        var sweeps = new SweepEmitter(writer, simd, kernel, plan, row => Row(kernel, row), scalar => IsReadByVectors(kernel, scalar));
        foreach (var sweep in plan.Sweeps)
        {
            sweeps.Write(sweep);
        }
    }

    private static void WriteAddAtLabel(SourceWriter writer, Simd simd, Kernel kernel, AddAtLabel add, string label)
    {
        var value = new ExprWriter(simd, (expr, _) => ((ScalarValue)expr).Name).Scalar(add.Value);
        writer.Line($"Unsafe.Add(ref {Destination(kernel)}Row, {label}) += {value};");
    }

    /// <summary>What an output's place is beyond its logit's, where rows of the two are not as far apart.</summary>
    private static string Difference(RowsMethod method, int row)
    {
        var difference = row * (method.OutputStride - method.InputStrides[0]);
        return difference == 0 ? "" : difference > 0 ? $" + {Number(difference)}" : $" - {Number(-difference)}";
    }

    private static void WriteRowReferences(SourceWriter writer, RowsMethod method)
    {
        for (var i = 0; i < method.Kernel.Inputs.Count; i++)
        {
            WriteRowReference(writer, method.Kernel.Inputs[i].Name, method.InputStrides[i]);
        }

        WriteRowReference(writer, Destination(method.Kernel), method.OutputStride);
    }

    private static void WriteRowReference(SourceWriter writer, string name, int stride) =>
        writer.Line($"ref var {name}Row = ref Unsafe.Add(ref {name}, row * {Number(stride)});");

    private static string Row(Kernel kernel, RowValue value) => $"{(value == Kernel.Output ? Destination(kernel) : value.Name)}Row";

    private static string Destination(Kernel kernel) => RowsMethodHeader.Destination(kernel);

    public static bool IsReadByVectors(Kernel kernel, ScalarValue scalar) =>
        kernel.Passes.Any(pass => pass is Map or Reduce && ExprCost.Scalars(pass).Contains(scalar));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
