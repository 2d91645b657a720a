using System.Numerics;
using KernelGen.CompilerServices;

namespace KernelGen.Training;

/// <summary>Examples with a class each.</summary>
internal sealed class LabeledExamples<TNetwork, T> : Examples<T>
    where TNetwork : IClassifier<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlyMemory<int> labels;
    private int[] batchLabels = [];
    private T[] predictions = [];

    /// <exception cref="ArgumentException">Lengths do not fit the network or each other, or a label is no class of it.</exception>
    public LabeledExamples(LabeledData<T> data, string name)
        : base(data.Inputs, TNetwork.InputSize, data.Labels.Length)
    {
        labels = data.Labels;
        Guard.Length(data.Inputs.Span, (long)Rows * TNetwork.InputSize, $"{name}.{nameof(data.Inputs)}");
        Guard.LabelRange(labels.Span, TNetwork.OutputSize, $"{name}.{nameof(data.Labels)}");
    }

    protected override string AnswerKind => "labels";

    private ReadOnlySpan<int> BatchLabels => batchLabels.AsSpan(0, BatchRows);

    public override void Allocate(int batchSize)
    {
        base.Allocate(batchSize);
        batchLabels = new int[batchSize];
    }

    public override void Gather(ReadOnlySpan<int> order) => Gather(order, labels.Span, batchLabels);

    public override T Gradient(ReadOnlySpan<T> parameters, Span<T> gradient) => TNetwork.Gradient(parameters, BatchInputs, BatchLabels, gradient);

    public override T Loss(ReadOnlySpan<T> parameters) => TNetwork.Loss(parameters, BatchInputs, BatchLabels);

    protected override uint AnswerChecksum() => Checksum.Of(labels.Span);

    protected override T Loss(ReadOnlySpan<T> parameters, int start, int count) =>
        TNetwork.Loss(parameters, Inputs(start, count), labels.Span.Slice(start, count));

    protected override int? CountCorrect(ReadOnlySpan<T> parameters, int start, int count)
    {
        var length = checked(count * TNetwork.OutputSize);
        if (predictions.Length < length)
            predictions = new T[length];

        TNetwork.Predict(parameters, Inputs(start, count), predictions.AsSpan(0, length));
        var correct = 0;
        for (var row = 0; row < count; row++)
        {
            if (IndexOfMax(predictions.AsSpan(row * TNetwork.OutputSize, TNetwork.OutputSize)) == labels.Span[start + row])
                correct++;
        }

        return correct;
    }

    /// <summary>The first of the largest.</summary>
    private static int IndexOfMax(ReadOnlySpan<T> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }
}
