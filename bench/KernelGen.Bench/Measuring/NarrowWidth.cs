using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Measuring;

/// <summary>The bodies for narrower vectors: this program in processes that are denied the wider ones.</summary>
/// <param name="Name">As the tables call it.</param>
/// <param name="Bits">What the process must find.</param>
/// <param name="IsFused">Whether it must find fused multiply-add.</param>
/// <param name="Environment">What denies it the rest.</param>
internal sealed record NarrowWidth(string Name, int Bits, bool IsFused, IReadOnlyDictionary<string, string> Environment)
{
    public static IReadOnlyList<NarrowWidth> All { get; } =
        [
            new("256 bits", 256, true, new Dictionary<string, string> { ["DOTNET_EnableAVX512"] = "0" }),
            new("128 bits, FMA", 128, true, new Dictionary<string, string> { ["DOTNET_EnableAVX512"] = "0", ["DOTNET_PreferredVectorBitWidth"] = "128" }),
            new("128 bits", 128, false, new Dictionary<string, string> { ["DOTNET_EnableAVX2"] = "0" }),
        ];

    /// <summary>DOTNET_…=0, as one would type it.</summary>
    public string Settings => string.Join(' ', Environment.Select(pair => $"{pair.Key}={pair.Value}"));

    public string Label(string contender) => $"{contender}, {Name}";

    /// <summary>Softmax and sigmoid, ours, TensorPrimitives and plain loops; networks and layers, ours and plain loops.</summary>
    public IEnumerable<Measurement> Measure(bool isFull) =>
        [.. Measure(isFull, "Softmax,Sigmoid", $"{Contender.Ours},{Contender.TensorPrimitives},{Contender.PlainLoops}", KernelSizes),
        .. Measure(isFull, "network,dense", $"{Contender.Ours},{Contender.PlainLoops}", NetworkSizes)];

    private IEnumerable<Measurement> Measure(bool isFull, string groups, string contenders, string sizes) => Children.Self(
            Environment, ["measure", "--lines", "--expect", Expectation, "--only", groups, contenders, sizes, .. isFull ? ["--full"] : Array.Empty<string>()])
        .Select(Measurement.FromLine).OfType<Measurement>()
        .Select(measurement => measurement with { Contender = Label(measurement.Contender) });

    private string Expectation => $"{Bits}{(IsFused ? "+FMA" : "")}";

    private const string KernelSizes = "4,10,16,50,64,100,128,256,1000,1024,4096", NetworkSizes = "10-5-10,64-32-10,784-128-10,10-5,64-64,256-256,784-128";

    /// <summary>Fails where this process has not the vectors that it is told to have.</summary>
    public static void Require(string expected)
    {
        var found = $"{Machine.VectorBits}{(Machine.HasFusedMultiplyAdd ? "+FMA" : "")}";
        if (found != expected)
            throw new InvalidOperationException($"This process was to have vectors of {expected} bits and has {found}.");
    }
}
