using KernelGen;

namespace Consumer;

/// <summary>The network of the known values, small enough to be computed by hand.</summary>
[Network(3, Reduction = Reduction.Sum, Precision = Precision.Double)]
[Dense(2, Activation.Sigmoid)]
[Dense(3)]
internal readonly partial struct ThreeTwoThree;

/// <summary>A classifier whose layers fill no vector, in float.</summary>
[Network(7, Reduction = Reduction.Sum)]
[Dense(33, Activation.Tanh)]
[Dense(5)]
public readonly partial struct SingleClassifier;

/// <summary>The same in double.</summary>
[Network(7, Reduction = Reduction.Sum, Precision = Precision.Double)]
[Dense(33, Activation.Tanh)]
[Dense(5)]
public readonly partial struct DoubleClassifier;

/// <summary>Targets of any value, in float.</summary>
[Network(5, Loss = LossFunction.MeanSquaredError)]
[Dense(9, Activation.Relu)]
[Dense(2)]
public readonly partial struct SingleCurve;

/// <summary>Answers that are independent of each other, in float.</summary>
[Network(33, Loss = LossFunction.SigmoidCrossEntropy)]
[Dense(17, Activation.Gelu)]
[Dense(3)]
public readonly partial struct SingleAnswers;

/// <summary>Networks of one layer and of several, of odd sizes and of a single number, in double.</summary>
internal static partial class Shapes
{
    [Network(1, Precision = Precision.Double), Dense(1)]
    public readonly partial struct OneByOne;

    [Network(5, Precision = Precision.Double), Dense(3)]
    public readonly partial struct OneLayer;

    [Network(1, Loss = LossFunction.MeanSquaredError, Precision = Precision.Double), Dense(17, Activation.Tanh), Dense(1)]
    public readonly partial struct Curve;

    [Network(3, Precision = Precision.Double), Dense(1, Activation.Softplus), Dense(3)]
    public readonly partial struct Bottleneck;

    [Network(33, Loss = LossFunction.SigmoidCrossEntropy, Precision = Precision.Double), Dense(17, Activation.Gelu), Dense(1)]
    public readonly partial struct YesOrNo;

    [Network(17, Precision = Precision.Double), Dense(33, Activation.Silu), Dense(7, Activation.Tanh), Dense(5)]
    public readonly partial struct ThreeLayers;

    [Network(7, Loss = LossFunction.MeanSquaredError, Reduction = Reduction.Sum, Precision = Precision.Double)]
    [Dense(5, Activation.Relu), Dense(3, Activation.Sigmoid), Dense(5, Activation.Gelu), Dense(1, Activation.Identity), Dense(7)]
    public readonly partial struct FiveLayers;
}
