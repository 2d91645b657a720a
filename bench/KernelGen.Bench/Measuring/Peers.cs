using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Measuring;

/// <summary>The C++ programs, where run.sh has built them.</summary>
internal static class Peers
{
    private static string Folder => Path.Combine(Repository.Root, "bench", "artifacts", "peers");

    private static IReadOnlyList<string> Programs =>
        Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Where(file => Path.GetFileName(file) != "limits").Order(StringComparer.Ordinal)] : [];

    /// <summary>
    /// What all programs measure, but for what they compute otherwise than we do; where two are the same contender, as with two widths of one compiler's vectors, the faster counts, and the larger error.
    /// </summary>
    public static IEnumerable<Measurement> RunAll(Results ours, bool isFull) => Programs.SelectMany(program => Run(program, isFull))
        .Where(measurement => Agrees(ours, measurement))
        .GroupBy(measurement => (measurement.Group, measurement.Size, measurement.Contender))
        .Select(same => same.Key.Group == Accuracy.Group ? same.MaxBy(measurement => measurement.Best)! : same.MinBy(measurement => measurement.Best)!);

    /// <summary>The machine's limits: what no program can exceed.</summary>
    public static IEnumerable<Measurement> Limits(bool isFull) =>
        File.Exists(Path.Combine(Folder, "limits")) ? Run(Path.Combine(Folder, "limits"), isFull) : [];

    /// <summary>Compilers and libraries, as run.sh noted them when it built.</summary>
    public static IReadOnlyList<string> Versions()
    {
        var path = Path.Combine(Repository.Root, "bench", "artifacts", "versions.txt");
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }

    /// <summary>Whether a peer's result is ours, or ours is not known; says so where it is not.</summary>
    public static bool Agrees(Results ours, Measurement peer)
    {
        if (ours.Find(peer.Group, peer.Size, Contender.Ours) is not { } our || TurnTaking.AreSame(our.Check, peer.Check))
            return true;

        Console.Error.WriteLine(FormattableString.Invariant($"{peer.Contender} is left out: {peer.Group} {peer.Size} computes {peer.Check}, {our.Contender} {our.Check}."));
        return false;
    }

    private static IEnumerable<Measurement> Run(string program, bool isFull) =>
        Children.Run(program, [isFull ? "full" : "quick"], oneThread).Select(Measurement.FromLine).OfType<Measurement>();

    // The libraries must neither spread over cores nor be told about another machine.
    private static readonly Dictionary<string, string> oneThread = new() { ["OMP_NUM_THREADS"] = "1", ["OPENBLAS_NUM_THREADS"] = "1" };
}
