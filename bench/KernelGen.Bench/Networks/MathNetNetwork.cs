using KernelGen.Bench.Kernels;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace KernelGen.Bench.Networks;

/// <summary>Products by MathNet.Numerics, whose matrices are column-major: it sees the transposes of ours. Its sigmoid takes one double at a time, twice as long as a plain loop, and it has no softmax: those are plain loops.</summary>
internal sealed class MathNetNetwork : HandWrittenNetwork
{
    private readonly Matrix<float>[] weights, weightGradients, values, slopes;

    public MathNetNetwork(NetworkShape shape, int rows)
        : base(shape, rows)
    {
        Control.UseSingleThread();
        weights = [.. Layers.Select(layer => Matrix<float>.Build.Dense(layer.Outputs, layer.Inputs, layer.Weights))];
        weightGradients = [.. Layers.Select(layer => Matrix<float>.Build.Dense(layer.Outputs, layer.Inputs, layer.WeightGradient))];
        values = [.. Values.Select(Transposed)];
        slopes = [.. Slopes.Select(Transposed)];
    }

    public override string Contender => Workloads.Contender.MathNet;

    protected override void Multiply(int layer)
    {
        weights[layer].Multiply(values[layer], values[layer + 1]);
        var (bias, z) = (Layers[layer].Bias, Values[layer + 1]);
        for (var row = 0; row < Rows; row++)
        {
            for (var j = 0; j < bias.Length; j++)
                z[(row * bias.Length) + j] += bias[j];
        }
    }

    protected override void MultiplyByWeightsGradient(int layer)
    {
        slopes[layer + 1].TransposeAndMultiply(values[layer], weightGradients[layer]);
        var (sums, dz) = (Layers[layer].BiasGradient, Slopes[layer + 1]);
        Array.Clear(sums);
        for (var row = 0; row < Rows; row++)
        {
            for (var j = 0; j < sums.Length; j++)
                sums[j] += dz[(row * sums.Length) + j];
        }
    }

    protected override void MultiplyByInputsGradient(int layer) => weights[layer].TransposeThisAndMultiply(slopes[layer + 1], slopes[layer]);

    protected override void Sigmoid(Span<float> z) => PlainSigmoid.Run(z, z);

    protected override void SigmoidGradient(ReadOnlySpan<float> h, Span<float> dh) => PlainSigmoidGradient.Run(h, dh, dh);

    protected override void Softmax(Span<float> z, int classes)
    {
        for (var start = 0; start < z.Length; start += classes)
            PlainSoftmax.Run(z.Slice(start, classes), z.Slice(start, classes));
    }

    protected override float CrossEntropy(ReadOnlySpan<float> z, ReadOnlySpan<int> labels, Span<float> dz) => PlainSoftmaxCrossEntropyLabels.Run(z, labels, dz);

    private Matrix<float> Transposed(float[] rowsOfValues) => Matrix<float>.Build.Dense(rowsOfValues.Length / Rows, Rows, rowsOfValues);
}
