using System.Numerics.Tensors;
using KernelGen.Bench.Kernels;

namespace KernelGen.Bench.Networks;

/// <summary>
/// Row by row with TensorPrimitives, which takes one vector at a time: each layer's weights lie along its longer side, so that the calls are few and their
/// vectors long. A product is then the vectors' dot products with a row, or their sum weighted by it. Functions are called once over the whole batch.
/// </summary>
internal class TensorPrimitivesNetwork : HandWrittenNetwork
{
    private readonly float[][] weights;

    public TensorPrimitivesNetwork(NetworkShape shape, int rows)
        : base(shape, rows) =>
        // Whoever writes it so holds the weights so: outputs × inputs where there are more inputs, and gradients likewise. Transposing them is not measured.
        weights = [.. Layers.Select(layer => IsAlongInputs(layer) ? Transposed(layer) : layer.Weights)];

    public override string Contender => Workloads.Contender.TensorPrimitives;

    protected override void Multiply(int layer)
    {
        var (inputs, outputs, _, bias, _, _) = Layers[layer];
        for (var row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> x = Values[layer].AsSpan(row * inputs, inputs);
            var z = Values[layer + 1].AsSpan(row * outputs, outputs);
            if (IsAlongInputs(Layers[layer]))
                Dots(weights[layer], x, z);
            else
                Sum(weights[layer], x, z);
            TensorPrimitives.Add(z, bias, z);
        }
    }

    protected override void MultiplyByWeightsGradient(int layer)
    {
        var gradient = Layers[layer].WeightGradient;
        if (IsAlongInputs(Layers[layer]))
            Products(Slopes[layer + 1], Values[layer], gradient);
        else
            Products(Values[layer], Slopes[layer + 1], gradient);

        var (sums, dz) = (Layers[layer].BiasGradient, Slopes[layer + 1]);
        dz.AsSpan(0, sums.Length).CopyTo(sums);
        for (var row = 1; row < Rows; row++)
            TensorPrimitives.Add(sums, dz.AsSpan(row * sums.Length, sums.Length), sums);
    }

    protected override void MultiplyByInputsGradient(int layer)
    {
        var (inputs, outputs, _, _, _, _) = Layers[layer];
        for (var row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> dz = Slopes[layer + 1].AsSpan(row * outputs, outputs);
            var dx = Slopes[layer].AsSpan(row * inputs, inputs);
            if (IsAlongInputs(Layers[layer]))
                Sum(weights[layer], dz, dx);
            else
                Dots(weights[layer], dz, dx);
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

    private static bool IsAlongInputs(HandWrittenLayer layer) => layer.Inputs >= layer.Outputs;

    /// <summary>Each vector's dot product with x.</summary>
    private static void Dots(ReadOnlySpan<float> vectors, ReadOnlySpan<float> x, Span<float> result)
    {
        for (var v = 0; v < result.Length; v++)
            result[v] = TensorPrimitives.Dot(vectors.Slice(v * x.Length, x.Length), x);
    }

    /// <summary>The sum of the vectors, each times its factor.</summary>
    private static void Sum(ReadOnlySpan<float> vectors, ReadOnlySpan<float> factors, Span<float> result)
    {
        TensorPrimitives.Multiply(vectors[..result.Length], factors[0], result);
        for (var v = 1; v < factors.Length; v++)
            TensorPrimitives.MultiplyAddEstimate(vectors.Slice(v * result.Length, result.Length), factors[v], result, result);
    }

    /// <summary>aᵀ b over the rows: vector by vector of the result, which so stays in the first-level cache.</summary>
    private void Products(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> result)
    {
        var (count, length) = (a.Length / Rows, b.Length / Rows);
        for (var v = 0; v < count; v++)
        {
            var sum = result.Slice(v * length, length);
            TensorPrimitives.Multiply(b[..length], a[v], sum);
            for (var row = 1; row < Rows; row++)
                TensorPrimitives.MultiplyAddEstimate(b.Slice(row * length, length), a[(row * count) + v], sum, sum);
        }
    }

    private static float[] Transposed(HandWrittenLayer layer)
    {
        var result = new float[layer.Weights.Length];
        for (var i = 0; i < result.Length; i++)
            result[(i % layer.Outputs * layer.Inputs) + (i / layer.Outputs)] = layer.Weights[i];
        return result;
    }
}
