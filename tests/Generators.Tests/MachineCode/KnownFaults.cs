namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>
/// What inner loops still hold that they should not, by width, element and size. Nothing may be added that was clean, and what has become clean must be struck off.
/// </summary>
/// <remarks>
/// A spill: where vectors have 256 or 128 bits there are 16 registers, and log-softmax and losses of rows of 10 elements or fewer need more for what waits in a turn
/// of the loop over rows; at 512 bits rows of 256 are 16 vectors that stay in registers, and one value more goes over the stack. No longer row spills. A constant: the JIT makes
/// the constants of formulas and those that functions need twice locals before the loop, and where GELU or a loss with a logarithm has more of them than registers are
/// free, it reads the others where they lie.
/// </remarks>
internal static class KnownFaults
{
    public static bool Contain(int bits, LoopFault fault) => At(bits).Contains(Key(fault));

    /// <summary>The faults that are named for a width.</summary>
    public static IEnumerable<(string Element, string Kind, string Work, string Size)> At(int bits) =>
        from entry in ByWidth
        where entry.Key.Bits == bits
        from work in entry.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        from size in work.Split('@')[1].Split(',')
        select (entry.Key.Element, entry.Key.Kind, work.Split('@')[0], size);

    /// <summary>As which a fault is known.</summary>
    public static (string Element, string Kind, string Work, string Size) Key(LoopFault fault) => (fault.Listing.Element, fault.Kind, fault.Listing.Work, fault.Listing.Size);

    private static readonly Dictionary<(int Bits, string Element, string Kind), string> ByWidth = new()
    {
        [(512, "Single", "spill")] =
            "SoftmaxCrossEntropyLabels@256",
        [(512, "Single", "constant")] =
            "SoftmaxCrossEntropyTargets@4,100",
        [(256, "Single", "spill")] =
            "LogSoftmax@4,10 SoftmaxCrossEntropyLabels@4,10 SoftmaxCrossEntropyTargets@4,10 SquaredError@10",
        [(256, "Single", "constant")] =
            "Net.SoftmaxCrossEntropyLabelsLanes@10-5-10,64-32-10,256-128-64-10,784-128-10 " +
            "Net.SoftmaxCrossEntropyTargetsLanes@10-5-10,64-32-10,256-128-64-10,784-128-10 SoftmaxCrossEntropyTargets@4,10",
        [(256, "Double", "spill")] =
            "Net.SigmoidCrossEntropy@40-20-7 SoftmaxCrossEntropyLabels@10 SoftmaxCrossEntropyTargets@4,10",
        [(256, "Double", "constant")] =
            "Gelu@4,10,50,64,100,256,1000 GeluGradient@4,10,50,64,100,256,1000 Net.Gelu@256-128-64-10 Net.GeluWithSlope@256-128-64-10 " +
            "Net.SigmoidCrossEntropy@40-20-7 Net.SoftmaxCrossEntropyLabelsLanes@10-5-10,64-32-10,256-128-64-10,784-128-10 " +
            "Net.SoftmaxCrossEntropyTargetsLanes@10-5-10,64-32-10,256-128-64-10,784-128-10 SoftmaxCrossEntropyTargets@4,10",
        [(128, "Single", "spill")] =
            "LogSoftmax@4 Net.SigmoidCrossEntropy@40-20-10 SigmoidCrossEntropy@10 SoftmaxCrossEntropyLabels@4,10 SoftmaxCrossEntropyTargets@4,10",
        [(128, "Single", "constant")] =
            "Net.SigmoidCrossEntropy@40-20-10 Net.SoftmaxCrossEntropyLabelsLanes@10-5-10,64-32-10,256-128-64-10,784-128-10 " +
            "Net.SoftmaxCrossEntropyTargetsLanes@10-5-10,64-32-10,256-128-64-10,784-128-10 SigmoidCrossEntropy@10,64,100,256 SoftmaxCrossEntropyTargets@4,10",
        [(128, "Double", "spill")] =
            "LogSoftmax@4 Net.SigmoidCrossEntropy@40-20-7 SoftmaxCrossEntropyLabels@4 SoftmaxCrossEntropyTargets@4",
        [(128, "Double", "constant")] =
            "Gelu@4,10,50,64,100,256,1000 GeluGradient@4,10,50,64,100,256,1000 Net.Gelu@256-128-64-10 Net.GeluWithSlope@256-128-64-10 " +
            "Net.SigmoidCrossEntropy@40-20-7 Net.SoftmaxCrossEntropyLabelsLanes@10-5-10,64-32-10,256-128-64-10,784-128-10 " +
            "Net.SoftmaxCrossEntropyTargetsLanes@10-5-10,64-32-10,256-128-64-10,784-128-10 SigmoidCrossEntropy@100 SoftmaxCrossEntropyTargets@4",
    };
}
