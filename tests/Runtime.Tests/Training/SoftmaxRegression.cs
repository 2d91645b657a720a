using System.Numerics;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>A classifier of three inputs and four classes as plain as can be: W1 3×4, b1, softmax cross-entropy, mean over rows.</summary>
internal readonly struct SoftmaxRegression<T> : IClassifier<SoftmaxRegression<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Inputs = 3;
    private const int Classes = 4;
    private static readonly ParameterBlock[] Blocks = [new("W1", 0, Inputs, Classes), new("b1", Inputs * Classes, 1, Classes)];

    public static int InputSize => Inputs;

    public static int OutputSize => Classes;

    public static int ParameterCount => (Inputs + 1) * Classes;

    public static ReadOnlySpan<ParameterBlock> ParameterBlocks => Blocks;

    public static void Initialize(Span<T> parameters, Random random)
    {
        parameters.Clear();
        for (var i = 0; i < Inputs * Classes; i++)
            parameters[i] = T.CreateTruncating(random.NextDouble() - 0.5);
    }

    public static void Predict(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> predictions)
    {
        for (var row = 0; row < inputs.Length / Inputs; row++)
            PredictRow(parameters, inputs.Slice(row * Inputs, Inputs), predictions.Slice(row * Classes, Classes));
    }

    public static T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels) => Loss(parameters, inputs, OneHot(labels));

    public static T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) =>
        Gradient(parameters, inputs, targets, stackalloc T[ParameterCount]);

    public static T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient) =>
        Gradient(parameters, inputs, OneHot(labels), gradient);

    public static T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient)
    {
        gradient.Clear();
        var rows = inputs.Length / Inputs;
        var loss = T.Zero;
        Span<T> predictions = stackalloc T[Classes];
        for (var row = 0; row < rows; row++)
        {
            var x = inputs.Slice(row * Inputs, Inputs);
            PredictRow(parameters, x, predictions);
            for (var k = 0; k < Classes; k++)
            {
                var target = targets[(row * Classes) + k];
                if (target != T.Zero)
                    loss -= target * T.Log(predictions[k]) / T.CreateTruncating(rows);
                var error = (predictions[k] - target) / T.CreateTruncating(rows);
                for (var i = 0; i < Inputs; i++)
                    gradient[(i * Classes) + k] += x[i] * error;
                gradient[(Inputs * Classes) + k] += error;
            }
        }

        return loss;
    }

    public static T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient) =>
        throw new NotSupportedException();

    public static T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient, Span<T> inputGradient) =>
        throw new NotSupportedException();

    private static void PredictRow(ReadOnlySpan<T> parameters, ReadOnlySpan<T> x, Span<T> predictions)
    {
        var max = T.NegativeInfinity;
        for (var k = 0; k < Classes; k++)
        {
            var logit = parameters[(Inputs * Classes) + k];
            for (var i = 0; i < Inputs; i++)
                logit += x[i] * parameters[(i * Classes) + k];
            predictions[k] = logit;
            max = T.Max(max, logit);
        }

        var sum = T.Zero;
        foreach (ref var value in predictions)
            sum += value = T.Exp(value - max);
        foreach (ref var value in predictions)
            value /= sum;
    }

    private static T[] OneHot(ReadOnlySpan<int> labels)
    {
        var targets = new T[labels.Length * Classes];
        for (var row = 0; row < labels.Length; row++)
            targets[(row * Classes) + labels[row]] = T.One;

        return targets;
    }
}
