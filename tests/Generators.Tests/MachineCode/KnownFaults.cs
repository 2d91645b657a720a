namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>
/// What inner loops still hold that they should not, by width and element. Nothing may be added that was clean; what has become clean is to be
/// struck off by hand, for versions of the JIT differ in a register.
/// </summary>
internal static class KnownFaults
{
    public static bool Contain(int bits, LoopFault fault) =>
        ByWidth.TryGetValue((bits, fault.Listing.Element, fault.Kind), out var known) && known.Split(' ').Contains(fault.Listing.Work);

    private static readonly Dictionary<(int Bits, string Element, string Kind), string> ByWidth = new()
    {
        [(512, "Single", "call")] =
            "Gelu MishGradient",
        [(512, "Single", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSoftmax LogSoftmaxGradient Mish MishGradient Net.Gelu Net.GeluGradient Net.GroupedSoftmaxCrossEntropyLabels Net.GroupedSoftmaxCrossEntropyTargets Net.SigmoidCrossEntropy " +
            "Net.SoftmaxCrossEntropyTargets Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargetsLanes SigmoidCrossEntropy SiluGradient SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets " +
            "SoftmaxGradient Softplus SquaredError",
        [(512, "Double", "call")] =
            "Gelu GeluGradient Mish MishGradient Net.Gelu Net.GeluGradient SigmoidCrossEntropy",
        [(512, "Double", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSigmoidGradient LogSoftmax LogSoftmaxGradient Mish MishGradient Net.Gelu Net.GeluGradient " +
            "Net.SigmoidCrossEntropy Net.SoftmaxCrossEntropyTargets Net.SoftmaxLanes Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargetsLanes Net.Softplus Net.Tanh SigmoidCrossEntropy SiluGradient Softmax " +
            "SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets Softplus SoftplusGradient Tanh",
        [(256, "Single", "call")] =
            "GeluGradient Mish MishGradient Net.Gelu SigmoidCrossEntropy",
        [(256, "Single", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSigmoidGradient LogSoftmax LogSoftmaxGradient Mish MishGradient Net.Backward Net.Forward " +
            "Net.Gelu Net.GeluGradient Net.GroupedSoftmax Net.GroupedSoftmaxCrossEntropyLabels Net.GroupedSoftmaxCrossEntropyTargets Net.GradientOfRow Net.InputGradient Net.Sigmoid Net.SigmoidCrossEntropy Net.Softmax Net.SoftmaxCrossEntropyLabels " +
            "Net.SoftmaxCrossEntropyTargets Net.SoftmaxLanes Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargetsLanes Net.Softplus Net.SoftplusGradient Net.Tanh Sigmoid SigmoidCrossEntropy Silu SiluGradient Softmax " +
            "SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SoftmaxGradient Softplus SoftplusGradient SquaredError Tanh Words.Softmax Words.MoveTwo Words.ScoreTwo",
        [(256, "Double", "call")] =
            "Gelu GeluGradient LogSigmoid Mish Net.Gelu Net.Tanh SigmoidCrossEntropy Softplus Tanh",
        [(256, "Double", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSigmoidGradient LogSoftmax LogSoftmaxGradient Mish MishGradient Net.Backward Net.Forward " +
            "Net.Gelu Net.GeluGradient Net.GradientOfRow Net.InputGradient Net.Sigmoid Net.SigmoidCrossEntropy Net.Softmax Net.SoftmaxCrossEntropyLabels " +
            "Net.SoftmaxCrossEntropyTargets Net.SoftmaxLanes Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargetsLanes Net.Softplus Net.SoftplusGradient Net.Tanh Sigmoid SigmoidCrossEntropy Silu SiluGradient Softmax " +
            "SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SoftmaxGradient Softplus SoftplusGradient SquaredError Tanh Words.Slopes Words.Softmax Words.MoveTwo Words.ScoreTwo",
        [(128, "Single", "call")] =
            "Gelu LogSigmoid Net.Gelu",
        [(128, "Single", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSigmoidGradient LogSoftmax LogSoftmaxGradient Mish MishGradient Net.Backward Net.Forward " +
            "Net.Gelu Net.GeluGradient Net.InputGradient Net.Sigmoid Net.SigmoidCrossEntropy Net.Softmax Net.SoftmaxCrossEntropyLabels " +
            "Net.SoftmaxCrossEntropyTargets Net.SoftmaxLanes Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargetsLanes Net.Softplus Net.SoftplusGradient Net.Tanh Net.GradientOfRow Net.ParameterGradient Sigmoid SigmoidCrossEntropy Silu " +
            "SiluGradient Softmax SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SoftmaxGradient Softplus SoftplusGradient SquaredError " +
            "Tanh Words.Scores Words.Slopes Words.Softmax Words.MoveTwo Words.ScoreOne Words.ScoreTwo",
        [(128, "Double", "call")] =
            "GeluGradient Mish MishGradient SoftmaxCrossEntropyTargets",
        [(128, "Double", "spill")] =
            "Gelu GeluGradient LogSigmoid LogSigmoidGradient LogSoftmax LogSoftmaxGradient Mish MishGradient Net.Backward Net.Forward " +
            "Net.Gelu Net.GeluGradient Net.InputGradient Net.Sigmoid Net.SigmoidCrossEntropy Net.Softmax Net.SoftmaxCrossEntropyLabels " +
            "Net.SoftmaxCrossEntropyTargets Net.SoftmaxLanes Net.SoftmaxCrossEntropyLabelsLanes Net.SoftmaxCrossEntropyTargetsLanes Net.Softplus Net.SoftplusGradient Net.Tanh Net.GradientOfRow Net.ParameterGradient Sigmoid SigmoidCrossEntropy Silu " +
            "SiluGradient Softmax SoftmaxCrossEntropyLabels SoftmaxCrossEntropyTargets SoftmaxGradient Softplus SoftplusGradient SquaredError " +
            "Tanh Words.Scores Words.Slopes Words.Softmax Words.MoveTwo Words.ScoreOne Words.ScoreTwo",
    };
}
