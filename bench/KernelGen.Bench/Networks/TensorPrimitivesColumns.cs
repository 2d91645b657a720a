using System.Numerics.Tensors;

namespace KernelGen.Bench.Networks;

/// <summary>
/// With TensorPrimitives where a batch has more rows than any layer is wide: the longest vectors run over the rows, so values lie unit by unit. Inputs are
/// transposed to that, and probabilities back, within the measured call.
/// </summary>
internal sealed class TensorPrimitivesColumns(NetworkShape shape, int rows) : TensorPrimitivesNetwork(shape, rows)
{
    private readonly float[] largest = new float[rows], sums = new float[rows], columns = new float[rows * shape.Sizes.Max()];

    protected override void Multiply(int layer)
    {
        var (inputs, outputs, weights, bias, _, _) = Layers[layer];
        if (layer == 0)
            Transpose(Values[0], Rows, columns);

        var x = Inputs(layer);
        for (var j = 0; j < outputs; j++)
        {
            var z = Column(Values[layer + 1], j);
            TensorPrimitives.Multiply(Column(x, 0), weights[j], z);
            for (var i = 1; i < inputs; i++)
                TensorPrimitives.MultiplyAddEstimate(Column(x, i), weights[(i * outputs) + j], z, z);
            TensorPrimitives.Add(z, bias[j], z);
        }
    }

    protected override void MultiplyByWeightsGradient(int layer)
    {
        var (inputs, outputs, _, _, gradient, biasGradient) = Layers[layer];
        for (var j = 0; j < outputs; j++)
        {
            ReadOnlySpan<float> dz = Column(Slopes[layer + 1], j);
            biasGradient[j] = TensorPrimitives.Sum(dz);
            for (var i = 0; i < inputs; i++)
                gradient[(i * outputs) + j] = TensorPrimitives.Dot(Column(Inputs(layer), i), dz);
        }
    }

    protected override void MultiplyByInputsGradient(int layer)
    {
        var (inputs, outputs, weights, _, _, _) = Layers[layer];
        for (var i = 0; i < inputs; i++)
        {
            var dx = Column(Slopes[layer], i);
            TensorPrimitives.Multiply(Column(Slopes[layer + 1], 0), weights[i * outputs], dx);
            for (var j = 1; j < outputs; j++)
                TensorPrimitives.MultiplyAddEstimate(Column(Slopes[layer + 1], j), weights[(i * outputs) + j], dx, dx);
        }
    }

    protected override void Softmax(Span<float> z, int classes)
    {
        var exponentials = columns.AsSpan(0, z.Length);
        SubtractLargest(z, exponentials);
        TensorPrimitives.Exp(exponentials, exponentials);
        DivideBySums(exponentials, 1);
        Transpose(exponentials, classes, z);
    }

    protected override float CrossEntropy(ReadOnlySpan<float> z, ReadOnlySpan<int> labels, Span<float> dz)
    {
        var loss = 0f;
        SubtractLargest(z, dz);
        for (var row = 0; row < Rows; row++)
            loss -= dz[(labels[row] * Rows) + row];
        TensorPrimitives.Exp(dz, dz);
        DivideBySums(dz, Rows);
        TensorPrimitives.Log(sums, sums);
        loss += TensorPrimitives.Sum<float>(sums);
        for (var row = 0; row < Rows; row++)
            dz[(labels[row] * Rows) + row] -= 1f / Rows;
        return loss / Rows;
    }

    private static void Transpose(ReadOnlySpan<float> values, int count, Span<float> result)
    {
        var length = values.Length / count;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < length; j++)
                result[(j * count) + i] = values[(i * length) + j];
        }
    }

    private void SubtractLargest(ReadOnlySpan<float> z, Span<float> result)
    {
        z[..Rows].CopyTo(largest);
        for (var start = Rows; start < z.Length; start += Rows)
            TensorPrimitives.Max(largest, z.Slice(start, Rows), largest);
        for (var start = 0; start < z.Length; start += Rows)
            TensorPrimitives.Subtract(z.Slice(start, Rows), largest, result.Slice(start, Rows));
    }

    /// <summary>Each row by its sum and a number; leaves the sums.</summary>
    private void DivideBySums(Span<float> exponentials, float number)
    {
        exponentials[..Rows].CopyTo(sums);
        for (var start = Rows; start < exponentials.Length; start += Rows)
            TensorPrimitives.Add(sums, exponentials.Slice(start, Rows), sums);
        TensorPrimitives.Multiply(sums, number, largest);
        for (var start = 0; start < exponentials.Length; start += Rows)
            TensorPrimitives.Divide(exponentials.Slice(start, Rows), largest, exponentials.Slice(start, Rows));
    }

    private float[] Inputs(int layer) => layer == 0 ? columns : Values[layer];

    private Span<float> Column(float[] values, int unit) => values.AsSpan(unit * Rows, Rows);
}
