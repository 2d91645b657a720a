using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Networks;
using KernelGen.Bench.Report.Charts;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Report.Sections;

/// <summary>Gradients and predictions of networks, and single layers.</summary>
internal sealed class NetworkSections(Results results, Roofs roofs, Page page, string charts)
{
    /// <summary>More would be too thin to read.</summary>
    private const int MostBarGroups = 9;

    public void Gradients()
    {
        page.Heading("Networks: loss and all gradients");
        page.Paragraph(
            "Microseconds a batch for the loss and its gradient by every parameter; sigmoid layers, softmax cross-entropy, float. Everybody works on the same packed " +
            "parameters and rows, and whoever wants another order makes it within the measured call; but TensorPrimitives holds weights and their gradients as suits it " +
            "best, along the longer side of each layer, and where a batch has more rows than any layer is wide, its vectors run over the rows. " +
            $"The bodies of {Machine.VectorBits} bits ran; the limit is that of multiply-adds at this width.");
        Compare(Work.Gradient, "networks.svg", "Loss and all gradients: times as fast as TensorPrimitives");
        FromProcessToProcess();
        page.Heading("Other activations, losses and precisions", 3);
        Others(Work.Gradient);
    }

    public void Predictions()
    {
        page.Heading("Networks: prediction");
        Compare(Work.Predict, "prediction.svg", "Prediction: times as fast as TensorPrimitives");
        Others(Work.Predict);
    }

    public void DenseLayers()
    {
        page.Heading("A dense layer with sigmoid, one row");
        page.Paragraph("Nanoseconds a row. A row of a wide layer reads every weight once: 256 KB for 256-256, 401 KB for 784-128, which come from the second-level cache; those of the others fit into the first.");
        var contenders = Contenders.In(results, Work.Dense);
        var sizes = results.Sizes(Work.Dense);
        page.Table(["ns", .. sizes], contenders.Select(contender => (IReadOnlyList<string>)[contender, .. sizes.Select(size => Numbers.Time(results.Best(Work.Dense, size, contender)))]));
        page.Table(
            ["KernelGen", .. sizes],
            [
                ["times as fast as TensorPrimitives", .. sizes.Select(size => Numbers.Ratio(results.Best(Work.Dense, size, Contender.TensorPrimitives), Ours(Work.Dense, size)))],
                ["times as fast as the best C++ peer", .. sizes.Select(size => Numbers.Ratio(Contenders.BestPeer(results, Work.Dense, size)?.Best, Ours(Work.Dense, size)))],
                ["weights, bytes/ns", .. sizes.Select(size => Numbers.Time(WeightBytes(size) / Ours(Work.Dense, size)))],
                ["of what the second-level cache loads", .. sizes.Select(size => WeightBytes(size) > Machine.FirstLevelBytes ? Numbers.Percent(WeightBytes(size) / Ours(Work.Dense, size) / roofs.Limit("L2 load")) : "")],
            ]);
    }

    private void FromProcessToProcess()
    {
        var rows = from contender in new[] { Contender.Ours, Contender.TensorPrimitives }
                   let times = FreshProcesses.Times(results, contender)
                   where times.Count > 0
                   select (IReadOnlyList<string>)[contender, $"{times.Count}", Numbers.Micro(times[0]), Numbers.Micro(times[times.Count / 2]), Numbers.Micro(times[^1])];
        if (!rows.Any())
            return;

        page.Paragraph(
            $"{FreshProcesses.Size} reads and writes nearly as much as the second-level cache holds, and where its pages lie, which decides how much of it stays there, is another matter in each process:");
        page.Table([$"{FreshProcesses.Size}, µs", "processes", "fastest", "median", "slowest"], rows);
    }

    private static double WeightBytes(string size) => NetworkShape.All.Single(shape => shape.IsDense && shape.Size(1) == size).PredictionFlops / 2 * sizeof(float);

    private void Compare(string group, string file, string title)
    {
        var contenders = Contenders.In(results, group).Where(contender => contender != Contender.TensorPrimitives).ToList();
        var sizes = Sizes(isListed: true);
        var compared = sizes.Where(size => Contenders.BestPeer(results, group, size.Name) is not null || roofs.AreKnown == false).Select(size => size.Name).ToList();
        BarChart.Save(
            Path.Combine(charts, file),
            title,
            [.. compared.Take(MostBarGroups).Select(size => (size, Ratios(group, size, contenders)))],
            "TensorPrimitives");
        page.Picture(title, $"charts/{file}");

        var columns = Contenders.In(results, group);
        page.Table(
            ["µs", .. columns, "TensorPrimitives ÷ ours", "best C++ peer ÷ ours", "GFLOP/s", "of the limit"],
            sizes.Select(size => (IReadOnlyList<string>)[
                size.Name,
                .. columns.Select(contender => Numbers.Micro(results.Best(group, size.Name, contender))),
                Numbers.Ratio(results.Best(group, size.Name, Contender.TensorPrimitives), Ours(group, size.Name)),
                Numbers.Ratio(Contenders.BestPeer(results, group, size.Name)?.Best, Ours(group, size.Name)),
                .. Efficiency(group, size)]));
    }

    private IReadOnlyList<(string Contender, double Ratio)> Ratios(string kind, string size, IEnumerable<string> contenders) =>
        [.. from contender in contenders
            let ratio = results.Best(kind, size, Contender.TensorPrimitives) / results.Best(kind, size, contender)
            where ratio is not null
            select (contender, ratio.Value)];

    private void Others(string group) => page.Table(
        ["network × rows", "µs", "GFLOP/s", "of the limit"],
        Sizes(isListed: false).Select(size => (IReadOnlyList<string>)[size.Name, Numbers.Micro(Ours(group, size.Name)), .. Efficiency(group, size)]));

    private IEnumerable<string> Efficiency(string group, (string Name, NetworkShape Shape, int Rows) size)
    {
        var flops = size.Rows * (group == Work.Gradient ? size.Shape.GradientFlops : size.Shape.PredictionFlops) / Ours(group, size.Name);
        var limit = roofs.Flops(Machine.VectorBits) / (size.Shape.Network.Precision == Precision.Double ? 2 : 1);
        return [Numbers.Time(flops), Numbers.Percent(flops / limit)];
    }

    private static List<(string Name, NetworkShape Shape, int Rows)> Sizes(bool isListed) =>
        [.. from shape in NetworkShape.All where !shape.IsDense && shape.IsListed == isListed from rows in shape.Batches select (shape.Size(rows), shape, rows)];

    private double? Ours(string group, string size) => results.Best(group, size, Contender.Ours);
}
