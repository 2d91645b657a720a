using System.Numerics;

namespace KernelGen.Runtime.Tests.Checks;

/// <summary>What a <see cref="HandWrittenNetwork{TLayout, T}"/> is made of.</summary>
internal interface ILayout
{
    static abstract ReferenceNetwork<T> Create<T>()
        where T : IFloatingPointIeee754<T>;
}

/// <summary>A network of any loss that hands everything to the generic path.</summary>
internal readonly struct HandWrittenNetwork<TLayout, T> : INetwork<HandWrittenNetwork<TLayout, T>, T>
    where TLayout : ILayout
    where T : IFloatingPointIeee754<T>
{
    private static readonly ReferenceNetwork<T> Network = TLayout.Create<T>();

    public static int InputSize => Network.InputSize;

    public static int OutputSize => Network.OutputSize;

    public static int ParameterCount => Network.ParameterCount;

    public static ReadOnlySpan<ParameterBlock> ParameterBlocks => Network.ParameterBlocks;

    public static void Initialize(Span<T> parameters, Random random) => Network.Initialize(parameters, random);

    public static void Predict(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> predictions) => Network.Predict(parameters, inputs, predictions);

    public static T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => Network.Loss(parameters, inputs, targets);

    public static T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient) =>
        Network.Gradient(parameters, inputs, targets, gradient);

    public static T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient) =>
        Network.Gradient(parameters, inputs, targets, gradient, inputGradient);
}

/// <summary>One output: prediction and target cancel in some rows.</summary>
internal readonly struct BinaryLayout : ILayout
{
    public static ReferenceNetwork<T> Create<T>()
        where T : IFloatingPointIeee754<T> =>
        new(5, [new(7, Activation.Gelu), new(1)], LossFunction.SigmoidCrossEntropy);
}

/// <summary>A sum over rows, kinks, and a layer without activation.</summary>
internal readonly struct RegressionLayout : ILayout
{
    public static ReferenceNetwork<T> Create<T>()
        where T : IFloatingPointIeee754<T> =>
        new(1, [new(20, Activation.Relu), new(3), new(1)], LossFunction.MeanSquaredError, Reduction.Sum);
}

/// <summary>Gradients that almost vanish on their way to the first layer.</summary>
internal readonly struct DeepLayout : ILayout
{
    public static ReferenceNetwork<T> Create<T>()
        where T : IFloatingPointIeee754<T> =>
        new(3, [.. Enumerable.Repeat(new ReferenceLayer(4, Activation.Sigmoid), 8), new(2)], LossFunction.MeanSquaredError);
}

/// <summary>Many outputs and a large loss.</summary>
internal readonly struct WideLayout : ILayout
{
    public static ReferenceNetwork<T> Create<T>()
        where T : IFloatingPointIeee754<T> =>
        new(20, [new(4, Activation.Silu), new(300)], LossFunction.SigmoidCrossEntropy, Reduction.Sum);
}
