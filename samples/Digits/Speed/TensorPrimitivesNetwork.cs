using System.Numerics.Tensors;

namespace Digits;

/// <summary>
/// The networks of Program.cs as one writes them by hand with System.Numerics.Tensors: row by row in the layers, what is elementwise once over
/// the whole batch, and no allocation.
/// </summary>
internal sealed class TensorPrimitivesNetwork(int hidden, int mostRows)
{
    private readonly TensorPrimitivesLayer first = new(DigitData.Pixels, hidden);
    private readonly TensorPrimitivesLayer second = new(hidden, DigitData.Classes);
    private readonly float[] hiddenValues = new float[mostRows * hidden];
    private readonly float[] hiddenSlopes = new float[mostRows * hidden];
    private readonly float[] sigmoidSlopes = new float[mostRows * hidden];
    private readonly float[] output = new float[mostRows * DigitData.Classes];

    /// <summary>A row of probabilities per image.</summary>
    public void Predict(ReadOnlySpan<float> images, Span<float> probabilities)
    {
        var h = hiddenValues.AsSpan(0, images.Length / DigitData.Pixels * hidden);
        first.Forward(images, h);
        TensorPrimitives.Sigmoid(h, h);
        second.Forward(h, probabilities);
        for (var start = 0; start < probabilities.Length; start += DigitData.Classes)
        {
            // TensorPrimitives.SoftMax overflows for large logits; without their maximum it does not.
            var z = probabilities.Slice(start, DigitData.Classes);
            TensorPrimitives.Subtract(z, TensorPrimitives.Max(z), z);
            TensorPrimitives.SoftMax(z, z);
        }
    }

    /// <summary>The mean cross-entropy, and its gradient within the layers.</summary>
    public float Gradient(ReadOnlySpan<float> images, ReadOnlySpan<int> labels)
    {
        var h = hiddenValues.AsSpan(0, labels.Length * hidden);
        var dh = hiddenSlopes.AsSpan(0, h.Length);
        var slopes = sigmoidSlopes.AsSpan(0, h.Length);
        var z = output.AsSpan(0, labels.Length * DigitData.Classes);
        first.Forward(images, h);
        TensorPrimitives.Sigmoid(h, h);
        second.Forward(h, z);
        var loss = CrossEntropy(z, labels);
        second.Backward(h, z);
        second.BackwardToInputs(z, dh);
        TensorPrimitives.Subtract(1, h, slopes);
        TensorPrimitives.Multiply(slopes, h, slopes);
        TensorPrimitives.Multiply(dh, slopes, dh);
        first.Backward(images, dh);
        return loss;
    }

    /// <summary>A step of gradient descent.</summary>
    public void Descend(float rate)
    {
        first.Descend(rate);
        second.Descend(rate);
    }

    /// <summary>Takes parameters as KernelGen packs them.</summary>
    public void Unpack(ReadOnlySpan<float> parameters) => second.Unpack(first.Unpack(parameters));

    /// <summary>Gives the gradient as KernelGen packs it.</summary>
    public void PackGradient(Span<float> gradient) => second.PackGradient(first.PackGradient(gradient));

    /// <summary>Replaces each row of logits by (softmax − one-hot) / rows and returns the mean loss.</summary>
    private static float CrossEntropy(Span<float> logits, ReadOnlySpan<int> labels)
    {
        var loss = 0f;
        for (var r = 0; r < labels.Length; r++)
        {
            var z = logits.Slice(r * DigitData.Classes, DigitData.Classes);
            TensorPrimitives.Subtract(z, TensorPrimitives.Max(z), z);
            var correct = z[labels[r]];
            TensorPrimitives.Exp(z, z);
            var sum = TensorPrimitives.Sum(z);
            loss += MathF.Log(sum) - correct;
            TensorPrimitives.Multiply(z, 1 / (sum * labels.Length), z);
            z[labels[r]] -= 1f / labels.Length;
        }

        return loss / labels.Length;
    }
}
