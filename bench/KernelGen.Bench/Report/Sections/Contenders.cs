using KernelGen.Bench.Measuring;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Report.Sections;

/// <summary>Who is compared, in the order of the columns.</summary>
internal static class Contenders
{
    /// <summary>The C++ peers, as they name themselves.</summary>
    public static readonly string[] Peers = ["g++ loops", "clang++ loops", "Eigen", "oneDNN", "libxsmm", "OpenBLAS"];

    private static readonly string[] order =
        [Contender.Ours, Contender.TensorPrimitives, Contender.TensorPrimitivesStable, Contender.MathNet, Contender.PlainLoops, .. Peers];

    /// <summary>Those that measured something in a group.</summary>
    public static IReadOnlyList<string> In(Results results, string group) =>
        [.. order.Where(contender => results.All.Any(measurement => measurement.Group == group && measurement.Contender == contender))];

    /// <summary>The fastest C++ peer of those that compute it as accurately as one may expect.</summary>
    public static Measurement? BestPeer(Results results, string group, string size) =>
        results.Of(group, size).Where(measurement => Peers.Contains(measurement.Contender) && IsAccurate(results, group, measurement.Contender)).MinBy(measurement => measurement.Best);

    /// <summary>Whether every C++ peer of a group has measured a size: a mean over what a single one has would flatter.</summary>
    public static bool HaveAllPeers(Results results, string group, string size) =>
        In(results, group).Intersect(Peers).All(peer => results.Best(group, size, peer) is not null);

    /// <summary>False for who is faster by being wrong.</summary>
    public static bool IsAccurate(Results results, string group, string contender) =>
        !(results.Best(Accuracy.Group, group, contender) > Accuracy.MostUlp);
}
