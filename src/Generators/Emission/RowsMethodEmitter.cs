using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the methods that apply a kernel to rows, one a width.</summary>
internal static class RowsMethodEmitter
{
    /// <summary>The bodies that a kernel has: a row that fits into a smaller vector needs no larger one.</summary>
    public static IReadOnlyList<Simd> Widths(RowsMethod method)
    {
        var layout = new RowLayout(method.Size, method.Element);
        return [.. Simd.Widths(method.Element).Where(simd => simd.Bits <= layout.BlockBits)];
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
        var kernel = method.Kernel;
        var plan = RowPlan.Create(kernel, new RowLayout(method.Size, method.Element), simd.Lanes);
        using (writer.OptimizedMethod($"internal static {(kernel.IsLoss ? "double" : "void")} {NameAt(method, simd)}({Parameters(method, simd)})", canBeInlined))
        {
            WriteConstants(writer, kernel, plan, simd);
            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                WriteRow(writer, method, plan, simd);
            }

            if (kernel.IsLoss)
            {
                writer.Line();
                writer.Line("return losses;");
            }
        }
    }

    private static string Parameters(RowsMethod method, Simd simd)
    {
        var kernel = method.Kernel;
        var inputs = kernel.Inputs.Select(input => $"ref {simd.Scalar} {input.Name}");
        var labels = kernel.Shape == KernelShape.LabelLoss ? ["ref int labels"] : Array.Empty<string>();
        var scale = kernel.IsLoss ? [$"{simd.Scalar} scale"] : Array.Empty<string>();
        return string.Join(", ", [.. inputs, .. labels, $"ref {simd.Scalar} {Destination(kernel)}", "int rows", .. scale]);
    }

    private static void WriteConstants(SourceWriter writer, Kernel kernel, RowPlan plan, Simd simd)
    {
        var repeating = plan.Rest.Where(slot => !slot.CountsAll).ToList();
        if (repeating.Count > 0 && kernel.Passes.Any(pass => pass is Reduce { Fold: Fold.Sum }))
        {
            writer.Line("// The lanes that no other vector has counted.");
            foreach (var slot in repeating)
            {
                writer.Line($"var counted{Number(slot.Index)} = {simd.Mask(slot.Counted)};");
            }
        }

        if (kernel.IsLoss)
        {
            if (IsReadByVectors(kernel, Kernel.Scale))
            {
                writer.Line($"var scaleAll = {simd.Create("scale")};");
            }

            writer.Line("var losses = 0d;");
        }
    }

    private static void WriteRow(SourceWriter writer, RowsMethod method, RowPlan plan, Simd simd)
    {
        var kernel = method.Kernel;
        for (var i = 0; i < kernel.Inputs.Count; i++)
        {
            WriteRowReference(writer, kernel.Inputs[i].Name, method.InputStrides[i]);
        }

        WriteRowReference(writer, Destination(kernel), method.OutputStride);
        if (kernel.Shape == KernelShape.LabelLoss)
        {
            writer.Line("var label = Unsafe.Add(ref labels, row);");
            writer.Line($"var atLabel = Unsafe.Add(ref {kernel.Inputs[0].Name}Row, label);");
        }

        writer.Line();
        var sweeps = new SweepEmitter(writer, simd, kernel, plan, row => Row(kernel, row), scalar => IsReadByVectors(kernel, scalar));
        foreach (var sweep in plan.Sweeps)
        {
            sweeps.Write(sweep);
        }

        foreach (var add in kernel.Passes.OfType<AddAtLabel>())
        {
            var value = new ExprWriter(simd, (expr, _) => ((ScalarValue)expr).Name).Scalar(add.Value);
            writer.Line($"// {add.Comment}");
            writer.Line($"Unsafe.Add(ref {Destination(kernel)}Row, label) += {value};");
        }

        if (kernel.IsLoss)
        {
            writer.Line("losses += loss;");
        }
    }

    private static void WriteRowReference(SourceWriter writer, string name, int stride) =>
        writer.Line($"ref var {name}Row = ref Unsafe.Add(ref {name}, row * {Number(stride)});");

    private static string Row(Kernel kernel, RowValue value) => $"{(value == Kernel.Output ? Destination(kernel) : value.Name)}Row";

    private static string Destination(Kernel kernel) => kernel.IsLoss ? "gradient" : "destination";

    private static bool IsReadByVectors(Kernel kernel, ScalarValue scalar) =>
        kernel.Passes.Any(pass => pass is Map or Reduce && ExprCost.Scalars(pass).Contains(scalar));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
