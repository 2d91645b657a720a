using System.Numerics.Tensors;
using KernelGen.Bench.Kernels;

namespace KernelGen.Bench.Networks;

/// <summary>Row by row with TensorPrimitives, along the contiguous rows of the weights; functions over the whole batch.</summary>
internal sealed class TensorPrimitivesNetwork(NetworkShape shape, int rows) : HandWrittenNetwork(shape, rows)
{
    public override string Contender => Workloads.Contender.TensorPrimitives;

    protected override void Multiply(int layer)
    {
        var (inputs, outputs, weights, bias, _, _) = Layers[layer];
        for (var row = 0; row < Rows; row++)
        {
            var z = Values[layer + 1].AsSpan(row * outputs, outputs);
            bias.CopyTo(z);
            for (var i = 0; i < inputs; i++)
                TensorPrimitives.MultiplyAdd(weights.AsSpan(i * outputs, outputs), Values[layer][(row * inputs) + i], z, z);
        }
    }

    protected override void MultiplyByWeightsGradient(int layer)
    {
        var (inputs, outputs, _, _, weightGradient, biasGradient) = Layers[layer];
        Array.Clear(weightGradient);
        Array.Clear(biasGradient);
        for (var row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> dz = Slopes[layer + 1].AsSpan(row * outputs, outputs);
            TensorPrimitives.Add(biasGradient, dz, biasGradient);
            for (var i = 0; i < inputs; i++)
            {
                var gradient = weightGradient.AsSpan(i * outputs, outputs);
                TensorPrimitives.MultiplyAdd(dz, Values[layer][(row * inputs) + i], gradient, gradient);
            }
        }
    }

    protected override void MultiplyByInputsGradient(int layer)
    {
        var (inputs, outputs, weights, _, _, _) = Layers[layer];
        for (var row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> dz = Slopes[layer + 1].AsSpan(row * outputs, outputs);
            for (var i = 0; i < inputs; i++)
                Slopes[layer][(row * inputs) + i] = TensorPrimitives.Dot(weights.AsSpan(i * outputs, outputs), dz);
        }
    }

    protected override void Sigmoid(Span<float> z) => TensorPrimitives.Sigmoid(z, z);

    protected override void SigmoidGradient(ReadOnlySpan<float> h, Span<float> dh)
    {
        TensorPrimitives.Multiply(dh, h, dh);
        var slopes = TensorScratch<float>.For(h);
        TensorPrimitives.Subtract(1, h, slopes);
        TensorPrimitives.Multiply(dh, slopes, dh);
    }

    protected override void Softmax(Span<float> z, int classes)
    {
        for (var start = 0; start < z.Length; start += classes)
            TensorStableSoftmax<float>.Run(z.Slice(start, classes), z.Slice(start, classes));
    }

    protected override float CrossEntropy(ReadOnlySpan<float> z, ReadOnlySpan<int> labels, Span<float> dz) => TensorCrossEntropyOfLabels<float>.Run(z, labels, dz);
}
