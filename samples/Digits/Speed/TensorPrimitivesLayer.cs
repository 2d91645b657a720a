using System.Numerics.Tensors;

namespace Digits;

/// <summary>
/// A dense layer as one writes it by hand with System.Numerics.Tensors. A unit's weights lie side by side (outputs × inputs), so that its sum is one dot
/// product and its gradient one multiply-add per row: the longest vectors that the layer has.
/// </summary>
internal sealed class TensorPrimitivesLayer(int inputs, int outputs)
{
    private readonly float[] weights = new float[outputs * inputs];
    private readonly float[] bias = new float[outputs];
    private readonly float[] weightGradient = new float[outputs * inputs];
    private readonly float[] biasGradient = new float[outputs];

    /// <summary>z = W x + b for each row.</summary>
    public void Forward(ReadOnlySpan<float> x, Span<float> z)
    {
        for (int r = 0, rows = z.Length / outputs; r < rows; r++)
        {
            var row = x.Slice(r * inputs, inputs);
            var sums = z.Slice(r * outputs, outputs);
            for (var j = 0; j < outputs; j++)
                sums[j] = TensorPrimitives.Dot(row, weights.AsSpan(j * inputs, inputs));
            TensorPrimitives.Add(sums, bias, sums);
        }
    }

    /// <summary>dW = Σ dz xᵀ and db = Σ dz over the rows.</summary>
    public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> dz)
    {
        Array.Clear(weightGradient);
        Array.Clear(biasGradient);
        for (int r = 0, rows = dz.Length / outputs; r < rows; r++)
        {
            var row = x.Slice(r * inputs, inputs);
            var slopes = dz.Slice(r * outputs, outputs);
            for (var j = 0; j < outputs; j++)
            {
                var unit = weightGradient.AsSpan(j * inputs, inputs);
                TensorPrimitives.MultiplyAddEstimate(row, slopes[j], unit, unit);
            }

            TensorPrimitives.Add(biasGradient, slopes, biasGradient);
        }
    }

    /// <summary>dx = Wᵀ dz for each row.</summary>
    public void BackwardToInputs(ReadOnlySpan<float> dz, Span<float> dx)
    {
        dx.Clear();
        for (int r = 0, rows = dz.Length / outputs; r < rows; r++)
        {
            var row = dx.Slice(r * inputs, inputs);
            for (var j = 0; j < outputs; j++)
                TensorPrimitives.MultiplyAddEstimate(weights.AsSpan(j * inputs, inputs), dz[(r * outputs) + j], row, row);
        }
    }

    /// <summary>A step of gradient descent.</summary>
    public void Descend(float rate)
    {
        TensorPrimitives.MultiplyAddEstimate(weightGradient, -rate, weights, weights);
        TensorPrimitives.MultiplyAddEstimate(biasGradient, -rate, bias, bias);
    }

    /// <summary>Takes weights and bias as KernelGen packs them (inputs × outputs), and returns the rest.</summary>
    public ReadOnlySpan<float> Unpack(ReadOnlySpan<float> parameters)
    {
        for (var i = 0; i < inputs; i++)
        {
            for (var j = 0; j < outputs; j++)
                weights[(j * inputs) + i] = parameters[(i * outputs) + j];
        }

        parameters.Slice(inputs * outputs, outputs).CopyTo(bias);
        return parameters[((inputs + 1) * outputs)..];
    }

    /// <summary>Gives the gradient as KernelGen packs it, and returns the rest.</summary>
    public Span<float> PackGradient(Span<float> gradient)
    {
        for (var i = 0; i < inputs; i++)
        {
            for (var j = 0; j < outputs; j++)
                gradient[(i * outputs) + j] = weightGradient[(j * inputs) + i];
        }

        biasGradient.CopyTo(gradient.Slice(inputs * outputs, outputs));
        return gradient[((inputs + 1) * outputs)..];
    }
}
