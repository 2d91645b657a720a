using KernelGen.Generators.Kernels;
using KernelGen.Generators.Tests.Harness;

namespace KernelGen.Generators.Tests.Architecture;

/// <summary>The tables of docs/kernels.md are what the catalog says: accepting snapshots rewrites them, so that nobody keeps them by hand.</summary>
public class KernelsPageTests
{
    private static readonly string path = Repository.PathOf("docs", "kernels.md");

    [Theory]
    [InlineData("| kernel | attribute | formula |", KernelShape.Map, KernelShape.Map)]
    [InlineData("| kernel | attribute | formula | first argument |", KernelShape.Gradient, KernelShape.Gradient)]
    [InlineData("| kernel | attribute | formula | second argument |", KernelShape.LabelLoss, KernelShape.TargetLoss)]
    internal void ATable_ListsItsKernels(string header, KernelShape first, KernelShape last)
    {
        var lines = File.ReadAllLines(path).ToList();
        var start = lines.IndexOf(header) + 2;
        var count = lines.Skip(start).TakeWhile(line => line.StartsWith('|')).Count();
        var rows = KernelCatalog.All.Where(kernel => kernel.Attribute is not null && kernel.Shape >= first && kernel.Shape <= last).Select(Row).ToList();
        if (Snapshot.IsAccepting)
        {
            lines.RemoveRange(start, count);
            lines.InsertRange(start, rows);
            File.WriteAllText(path, string.Join('\n', lines) + "\n");
            return;
        }

        Assert.Equal(rows, lines.GetRange(start, count));
    }

    private static string Row(Kernel kernel)
    {
        var attribute = kernel.Attribute!["KernelGen.".Length..^"Attribute".Length];
        var row = $"| {kernel.Name} | `[{attribute}(n)]` | {kernel.Formula.Replace("|", "\\|", StringComparison.Ordinal)} |";
        return kernel.Shape switch
        {
            KernelShape.Map => row,
            KernelShape.Gradient => $"{row} the {(kernel.Inputs[0] == Formula.Y ? "output y" : "input x")} |",
            KernelShape.LabelLoss => $"{row} a class label a row |",
            _ => $"{row} a target distribution a row |",
        };
    }
}
