using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Report.Charts;
using KernelGen.Bench.Workloads;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Bench.Report.Sections;

/// <summary>Softmax and sigmoid at many sizes.</summary>
internal sealed class KernelSections(Results results, Roofs roofs, Page page, string charts)
{
    private static readonly int[] manySizes = [4, 10, 16, 50, 64, 100, 128, 256, 1000, 1024, 4096];

    /// <summary>A kernel against everybody, by size.</summary>
    public void BySize(string kernel, string title)
    {
        page.Heading(title);
        var contenders = Contenders.In(results, kernel);
        var file = $"{kernel.ToLowerInvariant()}.svg";
        LineChart.Save(Path.Combine(charts, file), $"{title}: nanoseconds a call by size", "n, floats in a row", [.. contenders.Select(contender => LineOf(kernel, contender))]);
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
                ["share of the limit", .. manySizes.Select(size => Numbers.Percent(roofs.LeastTime(KernelWork.Of(KernelCatalog.Get(kernel), size, Machine.VectorBits), size) / Ours(kernel, size)))],
                ["bits of the body", .. manySizes.Select(size => $"{BodyBits(size)}")],
            ]);
        var ratios = manySizes.Select(size => results.Best(kernel, $"{size}", Contender.TensorPrimitives) / Ours(kernel, size)).OfType<double>().ToList();
        if (ratios.Count > 0)
            page.Paragraph($"Geometric mean over the sizes: {Numbers.Ratio(Numbers.GeometricMean(ratios), 1)} times as fast as TensorPrimitives; at least {Numbers.Ratio(ratios.Min(), 1)} times.");
    }

    /// <summary>Who errs by more than others may says so.</summary>
    private Line LineOf(string kernel, string contender)
    {
        var isAccurate = Contenders.IsAccurate(results, kernel, contender);
        var name = isAccurate ? contender : $"{contender}, errs {Numbers.Time(results.Best(Measuring.Accuracy.Group, kernel, contender))} ULP";
        return new Line(name, Palette.Of(contender), Points(kernel, contender), contender == Contender.Ours, !isAccurate);
    }

    private void Accuracy(string kernel, IReadOnlyList<string> contenders)
    {
        var errors = contenders.Select(contender => (contender, Error: results.Best(Measuring.Accuracy.Group, kernel, contender))).Where(row => row.Error is not null).ToList();
        if (errors.Count == 0)
            return;

        page.Paragraph($"Largest error over ±16 in units in the last place; who errs by more than {Measuring.Accuracy.MostUlp} stays in the tables and does not count as the best peer; its line is dashed.");
        page.Table(["ULP", .. errors.Select(row => row.contender)], [["largest error", .. errors.Select(row => Numbers.Time(row.Error))]]);
    }

    private double? Ours(string kernel, int size) => results.Best(kernel, $"{size}", Contender.Ours);

    private IReadOnlyList<(double, double)> Points(string kernel, string contender) =>
        [.. from size in manySizes let best = results.Best(kernel, $"{size}", contender) where best is not null select ((double)size, best.Value)];

    /// <summary>A row that fits into a narrower vector runs in one.</summary>
    private static int BodyBits(int size) => Math.Min(Machine.VectorBits, new RowLayout(size, Element.Single).BlockLanes * 32);
}
