using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Measuring;

/// <summary>Buffers where arrays would be: this program in a process whose buffers begin 16 bytes behind a cache line, as the values of an array mostly do not begin on one.</summary>
internal static class ArrayPlaces
{
    /// <summary>Bytes from a cache line to a buffer.</summary>
    public const int Offset = 16;

    private static readonly string[] sizes = ["64", "256", "1024", "4096", "10-5-10 × 32", "64-32-10 × 32", "784-128-10 × 1", "784-128-10 × 32"];

    private static readonly string[] groups = ["Relu", "SigmoidGradient", "Softmax", "Sigmoid", Work.Gradient];

    /// <summary>As the tables call it.</summary>
    public static string Label => $"{Contender.Ours}, arrays";

    public static IEnumerable<Measurement> Measure(bool isFull) =>
        Children.Self(new Dictionary<string, string>(), ["measure", "--lines", "--arrays", "--only", string.Join(',', groups), Contender.Ours, string.Join(',', sizes), .. isFull ? ["--full"] : Array.Empty<string>()])
            .Select(Measurement.FromLine).OfType<Measurement>()
            .Select(measurement => measurement with { Contender = Label });
}
