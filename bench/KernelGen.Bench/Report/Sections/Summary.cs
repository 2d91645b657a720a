using System.Globalization;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Networks;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Report.Sections;

/// <summary>The page's first numbers, and everything in which somebody else is faster.</summary>
internal sealed class Summary(Results results, Page page)
{
    private const double Tie = 1.03;

    public void AtAGlance()
    {
        page.Table(
            ["KernelGen is so many times as fast as", "TensorPrimitives", "MathNet.Numerics", "plain loops", "the best C++ peer"],
            [
                Row("softmax, eleven sizes", "Softmax", _ => true),
                Row("sigmoid, eleven sizes", "Sigmoid", _ => true),
                Row("network: loss and all gradients", Work.Gradient, IsListed),
                Row("network: prediction", Work.Predict, IsListed),
                Row("dense layer with sigmoid, one row", Work.Dense, _ => true),
            ]);
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

    private IReadOnlyList<string> Row(string name, string group, Func<string, bool> counts) =>
        [name, .. new[] { Contender.TensorPrimitives, Contender.MathNet, Contender.PlainLoops }.Select(rival => Mean(group, counts, size => results.Best(group, size, rival))), Mean(group, size => counts(size) && Contenders.HaveAllPeers(results, group, size), size => Contenders.BestPeer(results, group, size)?.Best)];

    private string Mean(string group, Func<string, bool> counts, Func<string, double?> rival)
    {
        var ratios = results.Sizes(group).Where(counts).Select(size => rival(size) / results.Best(group, size, Contender.Ours)).OfType<double>().ToList();
        return ratios.Count == 0 ? "" : Numbers.Ratio(Numbers.GeometricMean(ratios), 1);
    }

    private static bool IsListed(string size) => NetworkShape.All.Any(shape => shape.IsListed && shape.Batches.Any(rows => shape.Size(rows) == size));
}
