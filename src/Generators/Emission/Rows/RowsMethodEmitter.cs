using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the methods that apply a kernel to rows, one a width.</summary>
internal static partial class RowsMethodEmitter
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
    public static void WriteAll(SourceWriter writer, RowsMethod method)
    {
        foreach (var simd in Widths(method))
        {
            writer.Line();
            Write(writer, method, simd);
        }
    }

    /// <summary>Writes the method for one of its widths.</summary>
    public static void Write(SourceWriter writer, RowsMethod method, Simd simd)
    {
        var layout = new RowLayout(method.Size, method.Element);
        var rowSimd = simd with { Bits = Math.Min(simd.Bits, layout.BlockBits) };
        var plan = RowPlan.Create(method.Kernel, layout, rowSimd.Lanes);
        var header = new RowsMethodHeader(method, simd);
        var group = RowGroup.Of(method, simd.Lanes);
        var endangered = method.IsApart || plan.LoopBlocks == 0 ? [] : SweepPlanner.Endangered(method.Kernel);
        using (writer.OptimizedMethod(header.Declaration("internal", NameAt(method, simd)), canBeInlined: false))
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
        if (method.IsSingle)
        {
            WriteRow(writer, method, plan, simd);
            return;
        }

        using (writer.Block("for (nint row = 0; row < rows; row++)"))
        {
            WriteRowReferences(writer, method);
            WriteRow(writer, method, plan, simd);
        }

        if (method.Kernel.IsLoss)
        {
            writer.Line();
            writer.Line("return losses;");
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

    private static string InPlaceName(RowsMethod method, Simd simd) => $"InPlace{NameAt(method, simd)}";

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

    private static void WriteRow(SourceWriter writer, RowsMethod method, RowPlan plan, Simd simd)
    {
        var kernel = method.Kernel;
        if (kernel.Shape == KernelShape.LabelLoss)
        {
            writer.Line($"var label = {(method.IsSingle ? "labels" : "Unsafe.Add(ref labels, row)")};");
            writer.Line($"var atLabel = Unsafe.Add(ref {Row(method, kernel.Inputs[0])}, label);");
        }

        writer.Line();
        WriteSweeps(writer, method, plan, simd);
        foreach (var add in kernel.Passes.OfType<AddAtLabel>())
        {
            writer.Line($"// {add.Comment}");
            WriteAddAtLabel(writer, simd, method, add, "label");
        }

        if (kernel.IsLoss && method.IsSingle)
        {
            writer.Line();
            writer.Line("// The sum of one row's loss, in which −0 is 0.");
            writer.Line("return 0d + loss;");
        }
        else if (kernel.IsLoss)
        {
            writer.Line("losses += loss;");
        }
    }

    private static void WriteSweeps(SourceWriter writer, RowsMethod method, RowPlan plan, Simd simd)
    {
        var sweeps = new SweepEmitter(writer, simd, method.Kernel, plan, row => Row(method, row), scalar => IsReadByVectors(method.Kernel, scalar));
        foreach (var sweep in plan.Sweeps)
        {
            sweeps.Write(sweep);
        }
    }

    private static void WriteAddAtLabel(SourceWriter writer, Simd simd, RowsMethod method, AddAtLabel add, string label)
    {
        var value = new ExprWriter(simd, (expr, _) => ((ScalarValue)expr).Name).Scalar(add.Value);
        writer.Line($"Unsafe.Add(ref {Row(method, Kernel.Output)}, {label}) += {value};");
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

    private static string Row(RowsMethod method, RowValue value) => $"{(value == Kernel.Output ? Destination(method.Kernel) : value.Name)}{(method.IsSingle ? "" : "Row")}";

    private static string Destination(Kernel kernel) => RowsMethodHeader.Destination(kernel);

    public static bool IsReadByVectors(Kernel kernel, ScalarValue scalar) =>
        kernel.Passes.Any(pass => pass is Map or Reduce && ExprCost.Scalars(pass).Contains(scalar));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
