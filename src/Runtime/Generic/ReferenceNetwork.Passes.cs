namespace KernelGen;

public sealed partial class ReferenceNetwork<T>
{
    /// <summary>What a layer leaves for the backward pass: z = x W + b and h = activation(z), rows × outputs each.</summary>
    private readonly record struct LayerTrace(T[] Sum, T[] Output);

    private LayerTrace[] Forward(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, int rows)
    {
        var trace = new LayerTrace[layers.Length];
        for (var l = 0; l < layers.Length; l++)
        {
            var x = l == 0 ? inputs : trace[l - 1].Output;
            var z = Affine(x, Block(parameters, blocks[2 * l]), Block(parameters, blocks[(2 * l) + 1]), rows);
            var h = new T[z.Length];
            Activate(layers[l], z, h);
            trace[l] = new LayerTrace(z, h);
        }

        return trace;
    }

    /// <summary>dW = xᵀ dz, db = Σ_rows dz and dx = dz Wᵀ, from the last layer to the first; dz = dh ∘ a′(z) between them.</summary>
    private void Backward(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, int rows, LayerTrace[] trace, T[] lastSlope, Span<T> gradient, Span<T> inputGradient)
    {
        gradient.Clear();
        var dz = lastSlope;
        for (var l = layers.Length - 1; l >= 0; l--)
        {
            var x = l == 0 ? inputs : trace[l - 1].Output;
            var weights = blocks[2 * l];
            AddOuterProducts(x, dz, Block(gradient, weights), Block(gradient, blocks[(2 * l) + 1]), rows);
            var dx = TimesTransposed(dz, Block(parameters, weights), weights.Rows, rows);
            if (l == 0)
            {
                dx.CopyTo(inputGradient);
            }
            else
            {
                ActivateGradient(layers[l - 1], trace[l - 1], dx, dx);
                dz = dx;
            }
        }
    }

    private static T[] Affine(ReadOnlySpan<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, int rows)
    {
        var outputs = bias.Length;
        var inputs = weights.Length / outputs;
        var z = new T[checked(rows * outputs)];
        for (var r = 0; r < rows; r++)
        {
            var sums = z.AsSpan(r * outputs, outputs);
            for (var i = 0; i < inputs; i++)
            {
                for (var j = 0; j < outputs; j++)
                {
                    sums[j] += x[(r * inputs) + i] * weights[(i * outputs) + j];
                }
            }

            for (var j = 0; j < outputs; j++)
            {
                sums[j] += bias[j];
            }
        }

        return z;
    }

    private static void AddOuterProducts(ReadOnlySpan<T> x, ReadOnlySpan<T> dz, Span<T> weightGradient, Span<T> biasGradient, int rows)
    {
        var outputs = biasGradient.Length;
        var inputs = weightGradient.Length / outputs;
        for (var r = 0; r < rows; r++)
        {
            var slopes = dz.Slice(r * outputs, outputs);
            for (var i = 0; i < inputs; i++)
            {
                for (var j = 0; j < outputs; j++)
                {
                    weightGradient[(i * outputs) + j] += x[(r * inputs) + i] * slopes[j];
                }
            }

            for (var j = 0; j < outputs; j++)
            {
                biasGradient[j] += slopes[j];
            }
        }
    }

    private static T[] TimesTransposed(ReadOnlySpan<T> dz, ReadOnlySpan<T> weights, int inputs, int rows)
    {
        var outputs = weights.Length / inputs;
        var dx = new T[checked(rows * inputs)];
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < inputs; i++)
            {
                for (var j = 0; j < outputs; j++)
                {
                    dx[(r * inputs) + i] += dz[(r * outputs) + j] * weights[(i * outputs) + j];
                }
            }
        }

        return dx;
    }
}
