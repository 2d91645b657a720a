using System.Numerics;

namespace KernelGen.Runtime.Tests.Checks;

/// <summary>A way in which a network may be broken; by default in none.</summary>
internal interface IFault
{
    static virtual ParameterBlock[] Blocks(ParameterBlock[] blocks) => blocks;

    static virtual void AlterInitial<T>(Span<T> parameters)
        where T : IFloatingPointIeee754<T>
    {
    }

    static virtual T[] AlterParameters<T>(ReadOnlySpan<T> parameters) => parameters.ToArray();

    static virtual int[] AlterLabels(ReadOnlySpan<int> labels) => labels.ToArray();

    static virtual void AlterPredictions<T>(Span<T> predictions, int rows)
        where T : IFloatingPointIeee754<T>
    {
    }

    static virtual T AlterLoss<T>(T loss, int rows)
        where T : IFloatingPointIeee754<T> => loss;

    static virtual void AlterGradient<T>(Span<T> gradient, int rows)
        where T : IFloatingPointIeee754<T>
    {
    }

    static virtual void AlterInputGradient<T>(Span<T> inputGradient)
        where T : IFloatingPointIeee754<T>
    {
    }
}

/// <summary>A classifier that hands everything to the generic path, and may be broken on the way.</summary>
[Network(4)]
[Dense(3, Activation.Tanh)]
[Dense(2)]
internal readonly struct HandWrittenClassifier<TFault, T> : IClassifier<HandWrittenClassifier<TFault, T>, T>
    where TFault : IFault
    where T : IFloatingPointIeee754<T>
{
    private static readonly ReferenceNetwork<T> Network = new(4, [new(3, Activation.Tanh), new(2)]);

    public static int InputSize => Network.InputSize;

    public static int OutputSize => Network.OutputSize;

    public static int ParameterCount => Network.ParameterCount;

    public static ReadOnlySpan<ParameterBlock> ParameterBlocks => TFault.Blocks(Network.ParameterBlocks.ToArray());

    public static void Initialize(Span<T> parameters, Random random)
    {
        Network.Initialize(parameters, random);
        TFault.AlterInitial(parameters);
    }

    public static void Predict(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> predictions)
    {
        Network.Predict(TFault.AlterParameters(parameters), inputs, predictions);
        TFault.AlterPredictions(predictions, inputs.Length / InputSize);
    }

    public static T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) =>
        TFault.AlterLoss(Network.Loss(TFault.AlterParameters(parameters), inputs, targets), inputs.Length / InputSize);

    public static T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels) =>
        TFault.AlterLoss(Network.Loss(TFault.AlterParameters(parameters), inputs, TFault.AlterLabels(labels)), inputs.Length / InputSize);

    public static T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient) =>
        Altered(Network.Gradient(parameters, inputs, targets, gradient), inputs, gradient, []);

    public static T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient) =>
        Altered(Network.Gradient(parameters, inputs, targets, gradient, inputGradient), inputs, gradient, inputGradient);

    public static T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient) =>
        Altered(Network.Gradient(parameters, inputs, TFault.AlterLabels(labels), gradient), inputs, gradient, []);

    public static T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient, Span<T> inputGradient) =>
        Altered(Network.Gradient(parameters, inputs, TFault.AlterLabels(labels), gradient, inputGradient), inputs, gradient, inputGradient);

    private static T Altered(T loss, ReadOnlySpan<T> inputs, Span<T> gradient, Span<T> inputGradient)
    {
        var rows = inputs.Length / InputSize;
        TFault.AlterGradient(gradient, rows);
        TFault.AlterInputGradient(inputGradient);
        return TFault.AlterLoss(loss, rows);
    }
}
