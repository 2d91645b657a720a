using System.Globalization;
using System.Security;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>The XML documentation of a generated vector kernel: its formula, its sizes, what a row costs and how it is covered.</summary>
internal static class KernelDocumentation
{
    public static void Write(SourceWriter writer, KernelSpec spec, Kernel kernel)
    {
        var size = Number(spec.Size);
        var layout = new RowLayout(spec.Size, spec.Element);
        writer.Line($"/// <summary>{Escaped(kernel.Formula)}, for rows of {size}{(kernel.IsLoss ? $"; the {(spec.Reduction == Reduction.Mean ? "mean" : "sum")} over rows" : "")}.</summary>");
        writer.Line("/// <remarks>");
        writer.Line($"/// A row costs {Cost(kernel, spec.Size)}.");
        writer.Line($"/// {Plan(kernel, layout)}");
        writer.Line("/// </remarks>");
        var names = spec.Method.Parameters.Select(parameter => parameter.Name.TrimStart('@')).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            writer.Line($"/// <param name=\"{names[i]}\">{Parameter(kernel, names, i, size)}</param>");
        }

        if (kernel.IsLoss)
        {
            writer.Line($"/// <returns>The {(spec.Reduction == Reduction.Mean ? "mean" : "sum")} of the rows' losses; 0 for no rows.</returns>");
        }

        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length does not fit, or the destination overlaps an input without being it. Nothing is written.</exception>");
        if (kernel.Shape == KernelShape.LabelLoss)
        {
            writer.Line($"/// <exception cref=\"global::System.ArgumentOutOfRangeException\">A label is not a class from 0 to {Number(spec.Size - 1)}. Nothing is written.</exception>");
        }
    }

    private static string Parameter(Kernel kernel, List<string> names, int index, string size)
    {
        if (index == names.Count - 1)
        {
            return $"As long as {names[0]}; overwritten{(kernel.IsLoss ? " with the gradient of the returned loss" : "")}. It may be an input itself.";
        }

        if (kernel.Shape == KernelShape.LabelLoss && index == 1)
        {
            return $"The class of each row, from 0 to {size} exclusive.";
        }

        var what = kernel.Inputs[index].Name switch
        {
            "x" => "Rows of inputs",
            "y" => "Rows of what the forward pass returned",
            "dy" => "Rows of the gradient by what the forward pass returned",
            var other => $"Rows of {other}",
        };
        return $"{what}, {size} elements each.";
    }

    private static string Cost(Kernel kernel, int size)
    {
        var calls = kernel.Passes
            .SelectMany(pass => ExprCost.Parts(ExprCost.Value(pass)).OfType<Apply>().Where(apply => apply.Function >= Function.Exp)
                .Select(apply => (Name: Name(apply.Function), Count: pass is Map or Reduce ? size : 1)))
            .GroupBy(call => call.Name)
            .Select(group => $"{Number(group.Sum(call => call.Count))} {group.Key}");
        var divisions = Operations(kernel, size, isDivision: true);
        var others = Operations(kernel, size, isDivision: false);
        return string.Join(", ", [.. calls, .. Counted(divisions, "division"), .. Counted(others, "simple operation")]);
    }

    private static string Name(Function function) => function switch
    {
        Function.ExpNonPositive => "exp",
        Function.Log1PNonNegative => "log1p",
        _ => function.ToString().ToLowerInvariant(),
    };

    private static int Operations(Kernel kernel, int size, bool isDivision) =>
        kernel.Passes.Sum(pass => ExprCost.Operations(pass, isDivision) * (pass is Map or Reduce ? size : 1));

    private static string[] Counted(int count, string what) => count == 0 ? [] : [$"{Number(count)} {what}{(count == 1 ? "" : "s")}"];

    private static string Plan(Kernel kernel, RowLayout layout)
    {
        var (blocks, lanes) = (layout.Blocks, Number(layout.BlockLanes));
        var shape = layout switch
        {
            { IsGathered: true } => $"It is one block of {lanes} lanes, loaded element by element",
            { IsSplit: true } => $"It is one block of {lanes} lanes, filled from both ends",
            _ when blocks == 1 => $"It is one block of {lanes} lanes",
            _ when blocks == layout.WholeBlocks => $"It is {Number(blocks)} blocks of {lanes} lanes",
            _ => $"It is {Number(blocks)} blocks of {lanes} lanes, the last one overlapping its neighbour",
        };
        var loops = RowPlan.Create(kernel, layout, layout.BlockLanes).LoopBlocks;
        return loops == 0 ? $"{shape}, kept in registers." : $"{shape}; the first {Number(loops)} are done by loops.";
    }

    private static string Escaped(string text) => SecurityElement.Escape(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
