using System.Globalization;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Networks;
using KernelGen.Bench.Report.Charts;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Report.Sections;

/// <summary>The page's first numbers, and everything in which somebody else is faster.</summary>
internal sealed class Summary(Results results, Page page, string charts)
{
    private const double Tie = 1.03;

    private const string BestPeer = "the best C++ peer";

    private static readonly (string Name, string Group, Func<string, bool> Counts)[] works =
        [
            ("softmax, eleven sizes", "Softmax", _ => true), ("sigmoid, eleven sizes", "Sigmoid", _ => true), ("network: loss and all gradients", Work.Gradient, IsListed),
            ("network: prediction", Work.Predict, IsListed), ("dense layer, one row", Work.Dense, _ => true),
        ];

    private static readonly string[] rivals = [Contender.TensorPrimitives, Contender.MathNet, Contender.PlainLoops, BestPeer];

    public void AtAGlance()
    {
        const string Title = "Time of others over KernelGen's";
        var means = works.Select(work => (work.Name, Means: rivals.Select(rival => (rival, Value: Mean(work.Group, work.Counts, rival))).ToList())).ToList();
        BarChart.Save(
            Path.Combine(charts, "glance.svg"),
            Title,
            [.. means.Select(work => (work.Name, (IReadOnlyList<(string, double)>)[.. from mean in work.Means let value = mean.Value where value is not null select (mean.rival, value.Value)]))],
            "KernelGen's time");
        page.Picture(Title, "charts/glance.svg");
        page.Table(
            ["KernelGen is so many times as fast as", .. rivals],
            means.Select(work => (IReadOnlyList<string>)[work.Name, .. work.Means.Select(mean => Numbers.Ratio(mean.Value, 1))]));
        page.Paragraph("Geometric means over the sizes that both sides have measured; beside the best C++ peer, over those that every peer of the kind has.");
    }

    public void WhereOthersAreFaster(IReadOnlyList<string> reasons)
    {
        page.Heading("Where others are faster");
        var faster = from measurement in results.All
                     let ours = results.Best(measurement.Group, measurement.Size, Contender.Ours)
                     where measurement.Group != Accuracy.Group && ours > measurement.Best && (Contenders.Peers.Contains(measurement.Contender) || measurement.Contender is Contender.TensorPrimitives or Contender.TensorPrimitivesStable or Contender.MathNet or Contender.PlainLoops)
                     group measurement by (measurement.Group, measurement.Size) into work
                     let best = work.MinBy(measurement => measurement.Best)!
                     select (IReadOnlyList<string>)[$"{work.Key.Group} {work.Key.Size}", best.Contender, Numbers.Time(best.Best), Numbers.Time(results.Best(work.Key.Group, work.Key.Size, Contender.Ours)), Numbers.Ratio(results.Best(work.Key.Group, work.Key.Size, Contender.Ours), best.Best)];
        var rows = faster.ToList();
        if (rows.Count == 0)
            page.Paragraph("Nowhere in this run.");
        else
        {
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Every work of which anybody measured less time in this run. A quotient below {Tie} is a tie: two runs of one program differ as much."));
            page.Table(["work", "fastest", "ns", "KernelGen, ns", "quotient"], rows);
        }

        if (reasons.Count == 0)
            return;

        page.Heading("Why", 3);
        page.Paragraph("What was found on looking into what is slow, here and in the tables above. These numbers do not come from this run: they were measured by hand, most of them with a variant of the code that was not kept.");
        foreach (var reason in reasons)
            page.Paragraph(reason);
    }

    private double? Mean(string group, Func<string, bool> counts, string rival)
    {
        var ratios = results.Sizes(group).Where(size => counts(size) && (rival != BestPeer || Contenders.HaveAllPeers(results, group, size)))
            .Select(size => (rival == BestPeer ? Contenders.BestPeer(results, group, size)?.Best : results.Best(group, size, rival)) / results.Best(group, size, Contender.Ours))
            .OfType<double>().ToList();
        return ratios.Count == 0 ? null : Numbers.GeometricMean(ratios);
    }

    private static bool IsListed(string size) => NetworkShape.All.Any(shape => shape.IsListed && shape.Batches.Any(rows => shape.Size(rows) == size));
}
