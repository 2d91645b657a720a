using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Networks;

/// <summary>
/// A network as one writes it by hand: layer by layer over the batch, allocating nothing. How a product or a function is computed is left to what it is
/// written with.
/// </summary>
internal abstract class HandWrittenNetwork
{
    private readonly int[] labels;
    private readonly bool isDense;
    private float loss;

    protected HandWrittenNetwork(NetworkShape shape, int rows)
    {
        Rows = rows;
        isDense = shape.IsDense;
        labels = Data.Labels(rows, shape.Sizes[^1]);
        Values = [NetworkData.Inputs(shape, rows), .. shape.Sizes.Skip(1).Select(size => new float[rows * size])];
        Slopes = [.. shape.Sizes.Select(size => new float[rows * size])];
        ReadOnlySpan<float> parameters = NetworkData.Parameters(shape);
        foreach (var (inputs, outputs) in shape.Sizes.Zip(shape.Sizes.Skip(1)))
        {
            var weights = parameters[..(inputs * outputs)].ToArray();
            var bias = parameters.Slice(inputs * outputs, outputs).ToArray();
            Layers.Add(new HandWrittenLayer(inputs, outputs, weights, bias, new float[weights.Length], new float[outputs]));
            parameters = parameters[((inputs + 1) * outputs)..];
        }
    }

    public abstract string Contender { get; }

    protected int Rows { get; }

    protected List<HandWrittenLayer> Layers { get; } = [];

    /// <summary>Inputs, and the outputs of each layer.</summary>
    protected float[][] Values { get; }

    /// <summary>The loss's gradient by each of <see cref="Values"/>.</summary>
    protected float[][] Slopes { get; }

    /// <summary>Probabilities, or the sigmoid of a single layer.</summary>
    public void Predict()
    {
        Forward();
        if (isDense)
            Sigmoid(Values[^1]);
        else
            Softmax(Values[^1], Layers[^1].Outputs);
    }

    /// <summary>The mean cross-entropy and its gradient by all parameters.</summary>
    public void Gradient()
    {
        Forward();
        loss = CrossEntropy(Values[^1], labels, Slopes[^1]);
        for (var l = Layers.Count - 1; l >= 0; l--)
        {
            MultiplyByWeightsGradient(l);
            if (l == 0)
                continue;

            MultiplyByInputsGradient(l);
            SigmoidGradient(Values[l], Slopes[l]);
        }
    }

    public double PredictionCheck() => Data.Sum(Values[^1]);

    public double GradientCheck() => loss + Layers.Sum(layer => Data.Sum(layer.WeightGradient) + Data.Sum(layer.BiasGradient));

    private void Forward()
    {
        for (var l = 0; l < Layers.Count; l++)
        {
            Multiply(l);
            if (l < Layers.Count - 1)
                Sigmoid(Values[l + 1]);
        }
    }

    /// <summary>z = x W + b.</summary>
    protected abstract void Multiply(int layer);

    /// <summary>dW = xᵀ dz, db = Σ dz.</summary>
    protected abstract void MultiplyByWeightsGradient(int layer);

    /// <summary>dx = dz Wᵀ.</summary>
    protected abstract void MultiplyByInputsGradient(int layer);

    /// <summary>In place.</summary>
    protected abstract void Sigmoid(Span<float> z);

    /// <summary>dz = dh ∘ h (1 − h), in place.</summary>
    protected abstract void SigmoidGradient(ReadOnlySpan<float> h, Span<float> dh);

    /// <summary>Each row, in place.</summary>
    protected abstract void Softmax(Span<float> z, int classes);

    protected abstract float CrossEntropy(ReadOnlySpan<float> z, ReadOnlySpan<int> labels, Span<float> dz);
}

/// <summary>A layer: weights inputs × outputs, row-major, as the generated network packs them; their gradient in the order that its writer keeps.</summary>
internal sealed record HandWrittenLayer(int Inputs, int Outputs, float[] Weights, float[] Bias, float[] WeightGradient, float[] BiasGradient);
