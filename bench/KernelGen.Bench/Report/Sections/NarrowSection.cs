using System.Globalization;
using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Networks;
using KernelGen.Bench.Report.Charts;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Report.Sections;

/// <summary>The bodies for narrower vectors, each width beside what others do with the same.</summary>
internal sealed class NarrowSection(Results results, Roofs roofs, Page page, string charts)
{
    private static readonly string[] kernels = ["Softmax", "Sigmoid"];

    public void Write()
    {
        page.Heading("Narrower vectors");
        page.Paragraph(
            "The same program in processes that are denied wider vectors; each first asserts that it got the width it is measured for. `EnableAVX2=0` takes fused multiply-add away with it; " +
            "`PreferredVectorBitWidth=128` keeps it. Contenders are those of the same process; the limit is that of the same width, of multiplications and additions side by side where nothing is fused. " +
            "TensorPrimitives at 128 bits computes its fused multiply-adds in software, which the chart leaves out.");
        Chart();
        foreach (var width in NarrowWidth.All.Where(width => results.All.Any(measurement => measurement.Contender == width.Label(Contender.Ours))))
        {
            page.Heading(width.Name, 3);
            page.Paragraph($"`{width.Settings}`");
            Kernels(width);
            Networks(width);
            Dense(width);
        }
    }

    /// <summary>Softmax with vectors of each width, ours and TensorPrimitives.</summary>
    private void Chart()
    {
        var lines = new List<Line>();
        foreach (var (contender, shades) in new[] { (Contender.Ours, Palette.OursByWidth), (Contender.TensorPrimitives, Palette.TensorPrimitivesByWidth) })
        {
            lines.Add(new($"{contender}, {Machine.VectorBits} bits", shades[0], Points(contender), contender == Contender.Ours));
            foreach (var (width, shade) in NarrowWidth.All.Where(width => width.IsFused).Zip(shades.Skip(1)))
                lines.Add(new($"{contender}, {width.Bits} bits", shade, Points(width.Label(contender)), contender == Contender.Ours));
        }

        if (lines.Any(line => line.Points.Count == 0))
            return;

        const string Title = "Softmax by width of vectors: nanoseconds a call by size";
        LineChart.Save(Path.Combine(charts, "widths.svg"), Title, "n, floats in a row", lines);
        page.Picture(Title, "charts/widths.svg");
    }

    private void Kernels(NarrowWidth width) => page.Table(
        ["n", .. kernels.SelectMany(kernel => new[] { $"{kernel}, ns", $"{Machine.VectorBits} bits", "TensorPrimitives ÷ ours", "plain loops ÷ ours" })],
        Sizes("Softmax", width).Select(size => (IReadOnlyList<string>)[
            size,
            .. kernels.SelectMany(kernel => new[]
            {
                Numbers.Time(Ours(kernel, size, width)), Numbers.Time(results.Best(kernel, size, Contender.Ours)), Times(kernel, size, width, Contender.TensorPrimitives), Times(kernel, size, width, Contender.PlainLoops),
            })]));

    private void Networks(NarrowWidth width) => page.Table(
        ["network × rows", .. new[] { "loss and gradients", "prediction" }.SelectMany(work => new[] { $"{work}, µs", "GFLOP/s", "of the limit", "plain loops ÷ ours" })],
        from shape in NetworkShape.OfThreeSizes
        from rows in shape.Batches
        let size = shape.Size(rows)
        where Ours(Work.Gradient, size, width) is not null || Ours(Work.Predict, size, width) is not null
        select (IReadOnlyList<string>)[
            size,
            .. new (string Group, double Flops)[] { (Work.Gradient, shape.GradientFlops), (Work.Predict, shape.PredictionFlops) }.SelectMany(work =>
            {
                var ours = Ours(work.Group, size, width);
                var flops = rows * work.Flops / ours;
                return new[] { Numbers.Micro(ours), Numbers.Time(flops), Numbers.Percent(flops / Limit(width)), Times(work.Group, size, width, Contender.PlainLoops) };
            })]);

    private void Dense(NarrowWidth width) => page.Table(
        ["dense layer with sigmoid, one row", "ns", $"{Machine.VectorBits} bits", "plain loops ÷ ours"],
        Sizes(Work.Dense, width).Select(size => (IReadOnlyList<string>)[
            size, Numbers.Time(Ours(Work.Dense, size, width)), Numbers.Time(results.Best(Work.Dense, size, Contender.Ours)), Times(Work.Dense, size, width, Contender.PlainLoops)]));

    private double Limit(NarrowWidth width) => width.IsFused ? roofs.Flops(width.Bits) : roofs.Limit("mixed", width.Bits);

    /// <summary>Single rows: batches have nothing to stand beside.</summary>
    private IEnumerable<string> Sizes(string group, NarrowWidth width) => results.Sizes(group).Where(size => results.Best(group, size, width.Label(Contender.PlainLoops)) is not null);

    private double? Ours(string group, string size, NarrowWidth width) => results.Best(group, size, width.Label(Contender.Ours));

    private string Times(string group, string size, NarrowWidth width, string rival) => Numbers.Ratio(results.Best(group, size, width.Label(rival)), Ours(group, size, width));

    private IReadOnlyList<(double, double)> Points(string contender) =>
        [.. from size in results.Sizes("Softmax")
            where !size.Contains('×')
            let best = results.Best("Softmax", size, contender)
            where best is not null
            select (double.Parse(size, CultureInfo.InvariantCulture), best.Value)];
}
