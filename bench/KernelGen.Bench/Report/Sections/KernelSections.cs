using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Report.Charts;
using KernelGen.Bench.Workloads;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Bench.Report.Sections;

/// <summary>Softmax and sigmoid at many sizes, every kernel at three, and batches of short rows.</summary>
internal sealed class KernelSections(Results results, Roofs roofs, Page page, string charts)
{
    private static readonly int[] manySizes = [4, 10, 16, 50, 64, 100, 128, 256, 1000, 1024, 4096];
    private static readonly int[] threeSizes = [64, 256, 1024];
    /// <summary>What a kernel is allowed over what it must do.</summary>
    private const double Bar = 1.3;

    private static readonly int[] shortSizes = [4, 10, 16];

    /// <summary>A kernel against everybody, by size.</summary>
    public void BySize(string kernel, string title)
    {
        page.Heading(title);
        var contenders = Contenders.In(results, kernel);
        var file = $"{kernel.ToLowerInvariant()}.svg";
        LineChart.Save(Path.Combine(charts, file), $"{title}: nanoseconds a call by size", "n, floats in a row", [.. contenders.Select(contender => (contender, Points(kernel, contender)))]);
        page.Picture($"{title}: nanoseconds a call by size", $"charts/{file}");
        page.Table(
            ["ns", .. manySizes.Select(size => $"{size}")],
            contenders.Select(contender => (IReadOnlyList<string>)[contender, .. manySizes.Select(size => Numbers.Time(results.Best(kernel, $"{size}", contender)))]));

        Accuracy(kernel, contenders);
        page.Table(
            ["KernelGen", .. manySizes.Select(size => $"{size}")],
            [
                ["times as fast as TensorPrimitives", .. manySizes.Select(size => Numbers.Ratio(results.Best(kernel, $"{size}", Contender.TensorPrimitives), Ours(kernel, size)))],
                ["times as fast as the best C++ peer", .. manySizes.Select(size => Numbers.Ratio(Contenders.BestPeer(results, kernel, $"{size}")?.Best, Ours(kernel, size)))],
                ["which is", .. manySizes.Select(size => Contenders.BestPeer(results, kernel, $"{size}")?.Contender ?? "")],
                ["share of the limit", .. manySizes.Select(size => Numbers.Percent(Floor(KernelWork.Of(KernelCatalog.Get(kernel), size), size) / Ours(kernel, size)))],
                ["bits of the body", .. manySizes.Select(size => $"{BodyBits(size)}")],
            ]);
        var ratios = manySizes.Select(size => results.Best(kernel, $"{size}", Contender.TensorPrimitives) / Ours(kernel, size)).OfType<double>().ToList();
        if (ratios.Count > 0)
            page.Paragraph($"Geometric mean over the sizes: {Numbers.Ratio(Numbers.GeometricMean(ratios), 1)} times as fast as TensorPrimitives; at least {Numbers.Ratio(ratios.Min(), 1)} times.");
    }

    private void Accuracy(string kernel, IReadOnlyList<string> contenders)
    {
        var errors = contenders.Select(contender => (contender, Error: results.Best(Measuring.Accuracy.Group, kernel, contender))).Where(row => row.Error is not null).ToList();
        if (errors.Count == 0)
            return;

        page.Paragraph($"Largest error over ±16 in units in the last place; who errs by more than {Measuring.Accuracy.MostUlp} stays in the tables and does not count as the best peer.");
        page.Table(["ULP", .. errors.Select(row => row.contender)], [["largest error", .. errors.Select(row => Numbers.Time(row.Error))]]);
    }

    /// <summary>Every kernel beside what it must do.</summary>
    public void EveryKernel()
    {
        page.Heading("Every kernel and gradient");
        page.Paragraph(
            "What a row must do is counted from the kernel's formula by `Limits/KernelWork.cs`: each input read and each output written once, and again in each sweep of a row that is too long for the registers; each distinct " +
            "operation (mul: multiplications, fused or not; add: additions, comparisons, selections, folds), division and function of an element once, at the rates measured " +
            "in this run (functions as VectorMath computes them in a bare loop: how good that is, the peers show); memory and arithmetic overlap, so the longer of the two counts. *Call* is the same member called for no rows: the checks, and choosing the body. " +
            "The quotient is the time over call plus the longer of memory and arithmetic; the last column leaves the call out of the denominator.");
        page.Table(
            ["", .. FunctionRates.Loops.Keys.Select(function => $"{function}")],
            [["ns an element", .. FunctionRates.Loops.Keys.Select(function => Numbers.Time(roofs.FunctionTime(function)))]]);
        var quotients = Declarable.Select(kernel => (kernel.Name, Value: Quotient(kernel, threeSizes[^1]) ?? double.NaN)).Where(row => !double.IsNaN(row.Value)).ToList();
        if (quotients.Count > 0)
        {
            var title = $"Time over what must be done, n = {threeSizes[^1]}";
            RowChart.Save(Path.Combine(charts, "kernels.svg"), title, quotients, Bar, Palette.Of(Contender.Ours));
            page.Picture(title, "charts/kernels.svg");
        }

        foreach (var size in threeSizes)
        {
            page.Heading($"n = {size}", 3);
            page.Table(
                ["kernel", "an element", "KernelGen, ns", "call", "memory", "arithmetic", "quotient", "without call", "TensorPrimitives ÷ ours", "plain loops ÷ ours", "best C++ peer ÷ ours"],
                Declarable.Select(kernel => Row(kernel, size)));
        }
    }

    /// <summary>Rows of a batch against a row alone.</summary>
    public void ShortRows()
    {
        page.Heading("Batches of short rows");
        page.Paragraph($"Nanoseconds a row in a batch of {WorkloadCatalog.BatchRows} rows, and of a call for one row; a batch should cost a row no more.");
        var rows = from kernel in Declarable
                   from size in shortSizes
                   let batch = results.Best(kernel.Name, WorkloadCatalog.BatchSize(size), Contender.Ours) / WorkloadCatalog.BatchRows
                   let alone = Ours(kernel.Name, size)
                   where batch is not null
                   select (IReadOnlyList<string>)[kernel.Name, $"{size}", Numbers.Time(batch), Numbers.Time(alone), Numbers.Ratio(batch, alone)];
        page.Table(["kernel", "n", "ns a row, in a batch", "alone", "quotient"], rows);
    }

    private static IEnumerable<Kernel> Declarable => KernelCatalog.All.Where(kernel => kernel.Attribute is not null);

    private IReadOnlyList<string> Row(Kernel kernel, int size)
    {
        var work = KernelWork.Of(kernel, size);
        var ours = Ours(kernel.Name, size);
        var call = Call(kernel, size);
        return
        [
            kernel.Name, work.ToString(), Numbers.Time(ours), Numbers.Time(call), Numbers.Time(roofs.MemoryTime(work, size)), Numbers.Time(roofs.ArithmeticTime(work, size)),
            Numbers.Ratio(Quotient(kernel, size), 1), Numbers.Ratio(ours, Floor(work, size)),
            Numbers.Ratio(results.Best(kernel.Name, $"{size}", Contender.TensorPrimitives), ours), Numbers.Ratio(results.Best(kernel.Name, $"{size}", Contender.PlainLoops), ours),
            Numbers.Ratio(Contenders.BestPeer(results, kernel.Name, $"{size}")?.Best, ours),
        ];
    }

    /// <summary>The time over a call for no rows and the longer of memory and arithmetic.</summary>
    private double? Quotient(Kernel kernel, int size) => Ours(kernel.Name, size) / (Call(kernel, size) + Floor(KernelWork.Of(kernel, size), size));

    private double? Call(Kernel kernel, int size)
    {
        var noRows = WorkloadCatalog.NoRows(kernel.Name, size);
        return results.Best(noRows.Group, noRows.Size, Contender.Ours);
    }

    private double Floor(KernelWork work, int size) => Math.Max(roofs.MemoryTime(work, size), roofs.ArithmeticTime(work, size));

    private double? Ours(string kernel, int size) => results.Best(kernel, $"{size}", Contender.Ours);

    private IReadOnlyList<(double, double)> Points(string kernel, string contender) =>
        [.. from size in manySizes let best = results.Best(kernel, $"{size}", contender) where best is not null select ((double)size, best.Value)];

    /// <summary>A row that fits into a narrower vector runs in one.</summary>
    private static int BodyBits(int size) => Math.Min(Machine.VectorBits, new RowLayout(size, Element.Single).BlockLanes * 32);
}
