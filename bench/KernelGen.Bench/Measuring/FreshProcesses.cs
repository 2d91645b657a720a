using KernelGen.Bench.Networks;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Measuring;

/// <summary>
/// One row of the widest listed network, in several processes. Its parameters and gradient nearly fill the second-level cache, and which of their pages contend for
/// the same lines is decided anew in each process: the fastest turn of one process does not tell what another will see.
/// </summary>
internal static class FreshProcesses
{
    public const string Group = "fresh processes";

    private const int QuickCount = 5;
    private const int FullCount = 9;

    public static string Size { get; } = NetworkShape.Of(typeof(Sigmoid784x128x10)).Size(1);

    /// <summary>A measurement a process of each contender.</summary>
    public static IEnumerable<Measurement> Measure(bool isFull) =>
        from process in Enumerable.Range(0, isFull ? FullCount : QuickCount)
        from line in Children.Self(
            new Dictionary<string, string>(), ["measure", "--lines", "--only", Work.Gradient, Size, $"{Contender.Ours},{Contender.TensorPrimitives}"])
        let measurement = Measurement.FromLine(line)
        where measurement is not null
        select measurement with { Group = Group };

    /// <summary>The fastest turn of each process, sorted.</summary>
    public static IReadOnlyList<double> Times(Results results, string contender) =>
        [.. results.All.Where(measurement => measurement.Group == Group && measurement.Contender == contender).Select(measurement => measurement.Best).Order()];
}
