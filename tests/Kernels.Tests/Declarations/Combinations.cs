using KernelGen;

namespace Consumer;

/// <summary>Every activation in a chain under every loss and either reduction, in double, where gradients can be checked by differences.</summary>
internal static partial class Combinations
{
    [Network(3, Loss = LossFunction.SoftmaxCrossEntropy, Reduction = Reduction.Mean, Precision = Precision.Double)]
    [Dense(5, Activation.Identity), Dense(4, Activation.Sigmoid), Dense(3, Activation.Tanh), Dense(4)]
    public readonly partial struct BoundedSoftmaxCrossEntropyMean;

    [Network(3, Loss = LossFunction.SoftmaxCrossEntropy, Reduction = Reduction.Sum, Precision = Precision.Double)]
    [Dense(5, Activation.Identity), Dense(4, Activation.Sigmoid), Dense(3, Activation.Tanh), Dense(4)]
    public readonly partial struct BoundedSoftmaxCrossEntropySum;

    [Network(3, Loss = LossFunction.SigmoidCrossEntropy, Reduction = Reduction.Mean, Precision = Precision.Double)]
    [Dense(5, Activation.Identity), Dense(4, Activation.Sigmoid), Dense(3, Activation.Tanh), Dense(4)]
    public readonly partial struct BoundedSigmoidCrossEntropyMean;

    [Network(3, Loss = LossFunction.SigmoidCrossEntropy, Reduction = Reduction.Sum, Precision = Precision.Double)]
    [Dense(5, Activation.Identity), Dense(4, Activation.Sigmoid), Dense(3, Activation.Tanh), Dense(4)]
    public readonly partial struct BoundedSigmoidCrossEntropySum;

    [Network(3, Loss = LossFunction.MeanSquaredError, Reduction = Reduction.Mean, Precision = Precision.Double)]
    [Dense(5, Activation.Identity), Dense(4, Activation.Sigmoid), Dense(3, Activation.Tanh), Dense(4)]
    public readonly partial struct BoundedMeanSquaredErrorMean;

    [Network(3, Loss = LossFunction.MeanSquaredError, Reduction = Reduction.Sum, Precision = Precision.Double)]
    [Dense(5, Activation.Identity), Dense(4, Activation.Sigmoid), Dense(3, Activation.Tanh), Dense(4)]
    public readonly partial struct BoundedMeanSquaredErrorSum;

    [Network(3, Loss = LossFunction.SoftmaxCrossEntropy, Reduction = Reduction.Mean, Precision = Precision.Double)]
    [Dense(5, Activation.Relu), Dense(4, Activation.Gelu), Dense(3, Activation.Silu), Dense(5, Activation.Softplus), Dense(4)]
    public readonly partial struct UnboundedSoftmaxCrossEntropyMean;

    [Network(3, Loss = LossFunction.SoftmaxCrossEntropy, Reduction = Reduction.Sum, Precision = Precision.Double)]
    [Dense(5, Activation.Relu), Dense(4, Activation.Gelu), Dense(3, Activation.Silu), Dense(5, Activation.Softplus), Dense(4)]
    public readonly partial struct UnboundedSoftmaxCrossEntropySum;

    [Network(3, Loss = LossFunction.SigmoidCrossEntropy, Reduction = Reduction.Mean, Precision = Precision.Double)]
    [Dense(5, Activation.Relu), Dense(4, Activation.Gelu), Dense(3, Activation.Silu), Dense(5, Activation.Softplus), Dense(4)]
    public readonly partial struct UnboundedSigmoidCrossEntropyMean;

    [Network(3, Loss = LossFunction.SigmoidCrossEntropy, Reduction = Reduction.Sum, Precision = Precision.Double)]
    [Dense(5, Activation.Relu), Dense(4, Activation.Gelu), Dense(3, Activation.Silu), Dense(5, Activation.Softplus), Dense(4)]
    public readonly partial struct UnboundedSigmoidCrossEntropySum;

    [Network(3, Loss = LossFunction.MeanSquaredError, Reduction = Reduction.Mean, Precision = Precision.Double)]
    [Dense(5, Activation.Relu), Dense(4, Activation.Gelu), Dense(3, Activation.Silu), Dense(5, Activation.Softplus), Dense(4)]
    public readonly partial struct UnboundedMeanSquaredErrorMean;

    [Network(3, Loss = LossFunction.MeanSquaredError, Reduction = Reduction.Sum, Precision = Precision.Double)]
    [Dense(5, Activation.Relu), Dense(4, Activation.Gelu), Dense(3, Activation.Silu), Dense(5, Activation.Softplus), Dense(4)]
    public readonly partial struct UnboundedMeanSquaredErrorSum;
}
