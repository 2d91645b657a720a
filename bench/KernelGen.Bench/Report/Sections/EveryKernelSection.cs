using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Report.Charts;
using KernelGen.Bench.Workloads;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Report.Sections;

/// <summary>Every kernel beside what it must do, and batches of short rows.</summary>
internal sealed class EveryKernelSection(Results results, Roofs roofs, Page page, string charts)
{
    /// <summary>What a kernel is allowed over what it must do.</summary>
    private const double Bar = 1.3;

    private const int ShownSize = 1024;

    private static readonly int[] sizes = [64, 100, 256, 1000, ShownSize];

    private static readonly int[] shortSizes = [4, 10, 16];

    private static IEnumerable<Kernel> Declarable => KernelCatalog.All.Where(kernel => kernel.Attribute is not null);

    public void Write()
    {
        page.Heading("Every kernel and gradient");
        page.Paragraph(
            "What a row must do is counted from the kernel's formula by `Limits/KernelWork.cs`: each input read and each output written once, and again in each sweep of a row that is too long for the registers; each distinct " +
            "operation of an element once, as above, and each function as the operations that were counted in its machine code, all at the rates measured in this run. Memory is the longest of three: the loads alone, the stores alone, and as many of both as " +
            "make up two loads and a store, the mix that was measured; what is left of either adds nothing to it. Memory and arithmetic overlap, so the longer of the two counts as the work. *Call* is the same member called for no rows: the checks, and choosing the body. The first quotient is the time over the work alone, the second over the call and the work.");
        Chart();
        page.Paragraph("Both quotients by size: over the work, and over call and work.");
        page.Table(
            ["kernel", .. sizes.SelectMany(size => new[] { $"{size}", "with call" })],
            Declarable.Select(kernel => (IReadOnlyList<string>)[kernel.Name, .. sizes.SelectMany(size => Quotients(kernel, size))]));
        foreach (var size in sizes)
        {
            page.Details($"n = {size}: times, and what they consist of", () => page.Table(
                ["kernel", "an element", "KernelGen, ns", "call", "memory", "arithmetic", "TensorPrimitives ÷ ours", "plain loops ÷ ours", "best C++ peer ÷ ours"],
                Declarable.Select(kernel => Row(kernel, size))));
        }
    }

    /// <summary>Every kernel in double, beside itself in float.</summary>
    public void Doubles()
    {
        page.Heading("Every kernel in double");
        page.Paragraph("A vector holds half as many doubles as floats, so twice float's time is to be expected, and more where a function needs longer polynomials for the more digits.");
        int[] doubleSizes = [64, 1000];
        page.Table(
            ["kernel", .. doubleSizes.SelectMany(size => new[] { $"n = {size}, ns", "÷ float", "TensorPrimitives ÷ ours" })],
            Declarable.Select(kernel => (IReadOnlyList<string>)[
                kernel.Name,
                .. doubleSizes.SelectMany(size =>
                {
                    var ours = results.Best(WorkloadCatalog.DoubleGroup(kernel.Name), $"{size}", Contender.Ours);
                    return new[] { Numbers.Time(ours), Numbers.Ratio(ours, Ours(kernel, size)), Numbers.Ratio(results.Best(WorkloadCatalog.DoubleGroup(kernel.Name), $"{size}", Contender.TensorPrimitives), ours) };
                })]));
    }

    /// <summary>Rows of a batch against a row alone.</summary>
    public void ShortRows()
    {
        page.Heading("Batches of short rows");
        page.Paragraph($"Nanoseconds a row in a batch of {WorkloadCatalog.BatchRows} rows, and of a call for one row; a batch should cost a row no more.");
        var rows = from kernel in Declarable
                   from size in shortSizes
                   let batch = results.Best(kernel.Name, WorkloadCatalog.BatchSize(size), Contender.Ours) / WorkloadCatalog.BatchRows
                   let alone = Ours(kernel, size)
                   where batch is not null
                   select (IReadOnlyList<string>)[kernel.Name, $"{size}", Numbers.Time(batch), Numbers.Time(alone), Numbers.Ratio(batch, alone)];
        page.Table(["kernel", "n", "ns a row, in a batch", "alone", "quotient"], rows);
    }

    /// <summary>The least kind of the quotients.</summary>
    private void Chart()
    {
        var quotients = (from kernel in Declarable
                         let quotient = Ours(kernel, ShownSize) / roofs.LeastTime(Work(kernel, ShownSize), ShownSize)
                         where quotient is not null && !double.IsNaN(quotient.Value)
                         select (kernel.Name, quotient.Value)).ToList();
        if (quotients.Count == 0)
            return;

        var title = $"Time over what must be done, n = {ShownSize}";
        RowChart.Save(Path.Combine(charts, "kernels.svg"), title, quotients, Bar, Palette.Of(Contender.Ours));
        page.Picture(title, "charts/kernels.svg");
    }

    private IReadOnlyList<string> Row(Kernel kernel, int size)
    {
        var work = Work(kernel, size);
        var ours = Ours(kernel, size);
        return
        [
            kernel.Name, work.ToString(), Numbers.Time(ours), Numbers.Time(Call(kernel, size)), Numbers.Time(roofs.MemoryTime(work, size)), Numbers.Time(roofs.ArithmeticTime(work, size)),
            Numbers.Ratio(results.Best(kernel.Name, $"{size}", Contender.TensorPrimitives), ours), Numbers.Ratio(results.Best(kernel.Name, $"{size}", Contender.PlainLoops), ours),
            Numbers.Ratio(Contenders.BestPeer(results, kernel.Name, $"{size}")?.Best, ours),
        ];
    }

    private string[] Quotients(Kernel kernel, int size)
    {
        var least = roofs.LeastTime(Work(kernel, size), size);
        return [Numbers.Ratio(Ours(kernel, size), least), Numbers.Ratio(Ours(kernel, size), Call(kernel, size) + least)];
    }

    private static KernelWork Work(Kernel kernel, int size) => KernelWork.Of(kernel, size, Machine.VectorBits);

    private double? Call(Kernel kernel, int size)
    {
        var noRows = WorkloadCatalog.NoRows(kernel.Name, size);
        return results.Best(noRows.Group, noRows.Size, Contender.Ours);
    }

    private double? Ours(Kernel kernel, int size) => results.Best(kernel.Name, $"{size}", Contender.Ours);
}
