using KernelGen.Bench.Kernels;

namespace KernelGen.Bench.Networks;

/// <summary>Loops over floats, along the contiguous rows of the weights.</summary>
internal sealed class PlainNetwork(NetworkShape shape, int rows) : HandWrittenNetwork(shape, rows)
{
    public override string Contender => Workloads.Contender.PlainLoops;

    protected override void Multiply(int layer)
    {
        var (inputs, outputs, weights, bias, _, _) = Layers[layer];
        for (var row = 0; row < Rows; row++)
        {
            var z = Values[layer + 1].AsSpan(row * outputs, outputs);
            bias.CopyTo(z);
            for (var i = 0; i < inputs; i++)
                AddProduct(weights.AsSpan(i * outputs, outputs), Values[layer][(row * inputs) + i], z);
        }
    }

    protected override void MultiplyByWeightsGradient(int layer)
    {
        var (inputs, outputs, _, _, weightGradient, biasGradient) = Layers[layer];
        Array.Clear(weightGradient);
        Array.Clear(biasGradient);
        for (var row = 0; row < Rows; row++)
        {
            var dz = Slopes[layer + 1].AsSpan(row * outputs, outputs);
            AddProduct(dz, 1, biasGradient);
            for (var i = 0; i < inputs; i++)
                AddProduct(dz, Values[layer][(row * inputs) + i], weightGradient.AsSpan(i * outputs, outputs));
        }
    }

    protected override void MultiplyByInputsGradient(int layer)
    {
        var (inputs, outputs, weights, _, _, _) = Layers[layer];
        for (var row = 0; row < Rows; row++)
        {
            var dz = Slopes[layer + 1].AsSpan(row * outputs, outputs);
            for (var i = 0; i < inputs; i++)
                Slopes[layer][(row * inputs) + i] = Dot(weights.AsSpan(i * outputs, outputs), dz);
        }
    }

    protected override void Sigmoid(Span<float> z) => PlainSigmoid.Run(z, z);

    protected override void SigmoidGradient(ReadOnlySpan<float> h, Span<float> dh) => PlainSigmoidGradient.Run(h, dh, dh);

    protected override void Softmax(Span<float> z, int classes)
    {
        for (var start = 0; start < z.Length; start += classes)
            PlainSoftmax.Run(z.Slice(start, classes), z.Slice(start, classes));
    }

    protected override float CrossEntropy(ReadOnlySpan<float> z, ReadOnlySpan<int> labels, Span<float> dz) => PlainSoftmaxCrossEntropyLabels.Run(z, labels, dz);

    private static void AddProduct(ReadOnlySpan<float> x, float factor, Span<float> sum)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += x[i] * factor;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
