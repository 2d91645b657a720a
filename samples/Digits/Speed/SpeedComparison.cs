using System.Numerics.Tensors;
using KernelGen;

namespace Digits;

/// <summary>Median times for the same piece of work, in seconds.</summary>
internal sealed record WorkTimes(string Work, double Generated, double TensorPrimitives, double GenericPath);

/// <summary>Measures the generated network against the same one written with TensorPrimitives and against the generic path, on one thread.</summary>
internal static class SpeedComparison
{
    private const float Rate = 1e-3f;

    /// <summary>Times for a training step and for predictions, once the three are known to compute the same.</summary>
    public static IReadOnlyList<WorkTimes> Measure<TNetwork>(
        Options options, float[] trained, LabeledData<float> training, LabeledData<float> test, CancellationToken cancellation)
        where TNetwork : IClassifier<TNetwork, float>
    {
        var rows = Math.Min(options.BatchSize, training.Labels.Length);
        var batch = training.Inputs[..(rows * DigitData.Pixels)];
        var labels = training.Labels[..rows];
        var generic = new ReferenceNetwork<float>(DigitData.Pixels, DigitGradientCheck.GenericLayers(options.Hidden));
        var byHand = new TensorPrimitivesNetwork(options.Hidden, Math.Max(rows, test.Labels.Length));

        // Each descends from the trained parameters on its own copy.
        float[] generated = [.. trained], genericParameters = [.. trained];
        float[] gradient = new float[trained.Length], genericGradient = new float[trained.Length];
        byHand.Unpack(trained);

        Action[] steps =
        [
            () =>
            {
                TNetwork.Gradient(generated, batch.Span, labels.Span, gradient);
                TensorPrimitives.MultiplyAddEstimate(gradient, -Rate, generated, generated);
            },
            () =>
            {
                byHand.Gradient(batch.Span, labels.Span);
                byHand.Descend(Rate);
            },
            () =>
            {
                generic.Gradient(genericParameters, batch.Span, labels.Span, genericGradient);
                TensorPrimitives.MultiplyAddEstimate(genericGradient, -Rate, genericParameters, genericParameters);
            },
        ];

        Action[] Predictions(ReadOnlyMemory<float> images)
        {
            var probabilities = new float[images.Length / DigitData.Pixels * DigitData.Classes];
            return
            [
                () => TNetwork.Predict(generated, images.Span, probabilities),
                () => byHand.Predict(images.Span, probabilities),
                () => generic.Predict(genericParameters, images.Span, probabilities),
            ];
        }

        Array.ForEach(steps, static step => step());
        var byHandGradient = new float[trained.Length];
        byHand.PackGradient(byHandGradient);
        RequireSame(gradient, byHandGradient);
        RequireSame(gradient, genericGradient);

        return
        [
            Time(FormattableString.Invariant($"training step, {rows} digits"), steps),
            Time("prediction, 1 digit", Predictions(test.Image(0))),
            Time(FormattableString.Invariant($"prediction, {test.Labels.Length} digits"), Predictions(test.Inputs)),
        ];

        WorkTimes Time(string work, Action[] contenders) =>
            MedianTimes.Measure(contenders, cancellation) is [var ours, var hand, var plain] ? new WorkTimes(work, ours, hand, plain) : throw new InvalidOperationException();
    }

    private static void RequireSame(ReadOnlySpan<float> gradient, ReadOnlySpan<float> other)
    {
        const float Tolerance = 1e-4f;
        var distance = TensorPrimitives.Distance(gradient, other) / TensorPrimitives.Norm(gradient);
        if (!(distance <= Tolerance))
            throw new InvalidOperationException(FormattableString.Invariant($"The contenders compute different gradients: they are {distance} apart, relative to their length."));
    }
}
