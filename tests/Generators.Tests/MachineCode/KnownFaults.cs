namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>
/// What inner loops still hold that they should not, by width and element. Nothing may be added that was clean, and what has become clean must be struck off.
/// </summary>
/// <remarks>
/// Why rows of kernels do. The JIT makes each constant of a function a local before the loop, and those that find no register are read back from the
/// stack: an exponential has 12, of 16 registers where vectors have 256 or 128 bits; a logarithm, erf or tanh beside it exceeds 32 as well. Rows
/// written without a loop hold their inputs, which are as many as their registers where there are two of them (SoftmaxGradient, SquaredError). And the
/// order of a sum is four accumulators of 64 bytes, which are all 16 registers of 128 bits.
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
            "Gelu GeluGradient LogSoftmax Mish MishGradient SigmoidCrossEntropy SiluGradient SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SquaredError " +
            "Net.Gelu Net.GeluWithSlope Net.GroupedSoftmaxCrossEntropyTargets Net.SigmoidCrossEntropy Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargetsLanes",
        [(512, "Double", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSoftmax LogSoftmaxGradient Mish MishGradient SigmoidCrossEntropy SiluGradient SoftmaxCrossEntropyLabels " +
            "SoftmaxCrossEntropyTargets Softplus Tanh Net.Gelu Net.GeluWithSlope Net.SigmoidCrossEntropy Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargets " +
            "Net.SoftmaxCrossEntropyTargetsLanes Net.SoftmaxLanes Net.Softplus Net.SoftplusWithSlope Net.Tanh",
        [(256, "Single", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSigmoidGradient LogSoftmax LogSoftmaxGradient Mish MishGradient Sigmoid SigmoidCrossEntropy Silu SiluGradient Softmax " +
            "SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SoftmaxGradient Softplus SoftplusGradient SquaredError Tanh Words.Softmax Net.Backward " +
            "Net.Forward Net.Gelu Net.GeluWithSlope Net.GradientOfRow Net.GroupedSoftmax Net.GroupedSoftmaxCrossEntropyLabels Net.GroupedSoftmaxCrossEntropyTargets " +
            "Net.InputGradient Net.Sigmoid Net.SigmoidCrossEntropy Net.Softmax Net.SoftmaxCrossEntropyLabels Net.SoftmaxCrossEntropyLabelsLanes " +
            "Net.SoftmaxCrossEntropyTargets Net.SoftmaxCrossEntropyTargetsLanes Net.SoftmaxLanes Net.Softplus Net.SoftplusWithSlope Net.Tanh Words.MoveTwo Words.ScoreAhead Words.ScoreTwo",
        [(256, "Double", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSigmoidGradient LogSoftmax LogSoftmaxGradient Mish MishGradient Sigmoid SigmoidCrossEntropy Silu SiluGradient Softmax " +
            "SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets Softplus SoftplusGradient SquaredError Tanh Words.Slopes Words.Softmax Net.Backward Net.Forward " +
            "Net.Gelu Net.GeluWithSlope Net.GradientOfRow Net.InputGradient Net.Sigmoid Net.SigmoidCrossEntropy Net.Softmax Net.SoftmaxCrossEntropyLabels " +
            "Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargets Net.SoftmaxCrossEntropyTargetsLanes Net.SoftmaxLanes Net.Softplus " +
            "Net.SoftplusWithSlope Net.Tanh Words.MoveTwo Words.ScoreAhead Words.ScoreTwo",
        [(128, "Single", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSigmoidGradient LogSoftmax LogSoftmaxGradient Mish MishGradient Sigmoid SigmoidCrossEntropy Silu SiluGradient Softmax " +
            "SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SoftmaxGradient Softplus SoftplusGradient SquaredError Tanh Words.Scores Words.Slopes " +
            "Words.Softmax Net.Backward Net.Forward Net.Gelu Net.GeluWithSlope Net.GradientOfRow Net.InputGradient Net.ParameterGradient Net.Sigmoid " +
            "Net.SigmoidCrossEntropy Net.Softmax Net.SoftmaxCrossEntropyLabels Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargets " +
            "Net.SoftmaxCrossEntropyTargetsLanes Net.SoftmaxLanes Net.Softplus Net.SoftplusWithSlope Net.Tanh Words.MoveTwo Words.ScoreOne Words.ScoreAhead Words.ScoreTwo",
        [(128, "Double", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSigmoidGradient LogSoftmax LogSoftmaxGradient Mish MishGradient Sigmoid SigmoidCrossEntropy Silu SiluGradient Softmax " +
            "SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SoftmaxGradient Softplus SoftplusGradient SquaredError Tanh Words.Scores Words.Slopes " +
            "Words.Softmax Net.Backward Net.Forward Net.Gelu Net.GeluWithSlope Net.GradientOfRow Net.InputGradient Net.ParameterGradient Net.Sigmoid " +
            "Net.SigmoidCrossEntropy Net.Softmax Net.SoftmaxCrossEntropyLabels Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargets " +
            "Net.SoftmaxCrossEntropyTargetsLanes Net.SoftmaxLanes Net.Softplus Net.SoftplusWithSlope Net.Tanh Words.MoveTwo Words.ScoreOne Words.ScoreAhead Words.ScoreTwo",
    };
}
