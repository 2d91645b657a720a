namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>
/// What inner loops still hold that they should not, by width and element. Nothing may be added that was clean, and what has become clean must be struck off.
/// </summary>
/// <remarks>
/// Why rows of kernels do, almost all where vectors have 256 or 128 bits and there are 16 registers. A spill: several short rows at a time, or rows written
/// without a loop, hold their inputs and exponentials beside a function's constants; and the order of a sum is four accumulators of 64 bytes, which
/// are all 16 registers of 128 bits. A constant: the JIT makes the constants of formulas and those that functions need twice locals before the loop, and where
/// GELU or a loss with a logarithm has more of them than registers are free, it reads the others where they lie.
/// </remarks>
internal static class KnownFaults
{
    public static bool Contain(int bits, LoopFault fault) =>
        ByWidth.TryGetValue((bits, fault.Listing.Element, fault.Kind), out var known) && known.Split(' ').Contains(fault.Listing.Work);

    /// <summary>The faults that are named for a width.</summary>
    public static IEnumerable<(string Element, string Kind, string Work)> At(int bits) =>
        from entry in ByWidth where entry.Key.Bits == bits from work in entry.Value.Split(' ') select (entry.Key.Element, entry.Key.Kind, work);

    private static readonly Dictionary<(int Bits, string Element, string Kind), string> ByWidth = new()
    {
        [(512, "Single", "spill")] =
            "LogSoftmax SoftmaxCrossEntropyTargets SquaredError Mish SoftmaxCrossEntropyLabels",
        [(512, "Double", "spill")] =
            "SoftmaxCrossEntropyTargets",
        [(256, "Single", "spill")] =
            "GeluGradient LogSoftmax LogSoftmaxGradient Softmax SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SoftmaxGradient SquaredError",
        [(256, "Single", "constant")] =
            "GeluGradient LogSoftmaxGradient SoftmaxCrossEntropyTargets SoftmaxGradient SquaredError Net.SoftmaxCrossEntropyLabelsLanes " +
            "Net.SoftmaxCrossEntropyTargetsLanes Net.GeluWithSlope",
        [(256, "Double", "spill")] =
            "LogSoftmax SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SquaredError",
        [(256, "Double", "constant")] =
            "Gelu GeluGradient SoftmaxCrossEntropyTargets SquaredError Net.Gelu Net.GeluWithSlope Net.SoftmaxCrossEntropyLabelsLanes " +
            "Net.SoftmaxCrossEntropyTargetsLanes",
        [(128, "Single", "spill")] =
            "LogSoftmax LogSoftmaxGradient SigmoidCrossEntropy SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SoftmaxGradient SquaredError " +
            "Words.Scores Tanh",
        [(128, "Single", "constant")] =
            "GeluGradient LogSoftmaxGradient SigmoidCrossEntropy SoftmaxCrossEntropyTargets SoftmaxGradient SquaredError " +
            "Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargetsLanes Net.GeluWithSlope",
        [(128, "Double", "spill")] =
            "LogSoftmax LogSoftmaxGradient SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SoftmaxGradient SquaredError " +
            "Net.SoftmaxCrossEntropyTargets Words.Scores",
        [(128, "Double", "constant")] =
            "Gelu GeluGradient SigmoidCrossEntropy SoftmaxCrossEntropyTargets Net.Gelu Net.GeluWithSlope Net.SoftmaxCrossEntropyLabelsLanes " +
            "Net.SoftmaxCrossEntropyTargetsLanes",
    };
}
