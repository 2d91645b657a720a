using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>A dense layer's place among the parameters, and the products of its forward and backward passes.</summary>
/// <param name="Number">1 for the first layer.</param>
/// <param name="Spec">What was declared.</param>
/// <param name="WeightsOffset">Where W begins in the parameter vector.</param>
/// <param name="Forward">a(x W + b), for the last layer x W + b.</param>
/// <param name="WeightGradient">dW = xᵀ dz.</param>
/// <param name="BiasGradient">db = Σ dz over the rows.</param>
/// <param name="Backward">The gradient by what the layer below left before its activation; for the first layer by the inputs.</param>
internal sealed record NetworkLayer(
    int Number, LayerSpec Spec, int WeightsOffset, MatMul Forward, MatMul WeightGradient, MatMul BiasGradient, MatMul Backward)
{
    public int BiasOffset => WeightsOffset + (Spec.Inputs * Spec.Outputs);

    public int EndOffset => BiasOffset + Spec.Outputs;

    /// <summary>The activation halves the variance, which Initialize makes up for (He).</summary>
    public bool IsRectified => Spec.Activation is Activation.Relu or Activation.Gelu or Activation.Silu;

    /// <summary>The layer's weights as they are packed.</summary>
    public Matrix Weights => Forward.Right;

    /// <summary>The transposed copy of the weights.</summary>
    public Matrix Transposed => Backward.Right;

    public static NetworkLayer Create(NetworkSpec network, int index, int offset, NetworkMemory memory)
    {
        var (spec, element) = (network.Layers[index], network.Element);
        var (number, below) = (Text(index + 1), Text(index));
        var isFirst = index == 0;
        var isLast = index == network.Layers.Count - 1;
        var x = isFirst ? new Matrix("x", spec.Inputs) : memory.Get($"h{below}");
        var output = memory.Get(isLast ? $"z{number}" : $"h{number}");
        var dz = memory.Get($"dz{number}");

        var activation = isLast ? null : ActivationKernels.Forward(spec.Activation);
        var sum = $"{x.Name} W{number} + b{number}";
        var forward = new MatMul(
            $"Forward{number}", activation is null ? $"{output.Name} = {sum}" : $"z{number} = {sum}, h{number} = {spec.Activation}(z{number})",
            new LeftMatrix(x.Name, x.Stride, 1), new Matrix($"W{number}", spec.Outputs), output, null, spec.Outputs, spec.Inputs, element)
        {
            Bias = $"b{number}",
            Epilogue = activation is null ? null
                : new MatMulEpilogue(activation, ActivationKernels.GradientReadsOutput(spec.Activation) ? null : $"z{number}"),
        };

        var weightGradient = new MatMul(
            $"WeightGradient{number}", $"dW{number} = {x.Name}ᵀ dz{number}",
            new LeftMatrix(x.Name, 1, x.Stride), dz, new Matrix($"dW{number}", spec.Outputs), spec.Inputs, spec.Outputs, null, element)
        {
            IsExact = true,
        };

        var biasGradient = new MatMul(
            $"BiasGradient{number}", $"db{number} = Σ dz{number} over the rows",
            null, dz, new Matrix($"db{number}", spec.Outputs), 1, spec.Outputs, null, element)
        {
            IsExact = true,
        };

        return new NetworkLayer(
            index + 1, spec, offset, forward, weightGradient, biasGradient, CreateBackward(network, index, dz, memory));
    }

    private static MatMul CreateBackward(NetworkSpec network, int index, Matrix dz, NetworkMemory memory)
    {
        var (spec, element) = (network.Layers[index], network.Element);
        var (number, below) = (Text(index + 1), Text(index));
        var left = new LeftMatrix(dz.Name, dz.Stride, 1);
        var transposed = memory.Get($"W{number}T");
        if (index == 0)
        {
            return new MatMul(
                "InputGradient", "dx = dz1 W1ᵀ", left, transposed, new Matrix("dx", spec.Inputs), null, spec.Inputs, spec.Outputs, element)
            {
                IsExact = true,
            };
        }

        var activation = network.Layers[index - 1].Activation;
        var gradient = ActivationKernels.Gradient(activation);
        var product = $"dz{number} W{number}ᵀ";
        return new MatMul(
            $"Backward{number}", gradient is null ? $"dz{below} = {product}" : $"dz{below} = ({product}) ∘ {activation}′(z{below})",
            left, transposed, memory.Get($"dz{below}"), null, spec.Inputs, spec.Outputs, element)
        {
            Epilogue = gradient is null ? null
                : new MatMulEpilogue(gradient, ActivationKernels.GradientReadsOutput(activation) ? $"h{below}" : $"z{below}"),
        };
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
