using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>A dense layer's place among the parameters, and the products of its forward and backward passes.</summary>
/// <param name="Number">1 for the first layer.</param>
/// <param name="Spec">What was declared.</param>
/// <param name="WeightsOffset">Where W begins in the parameter vector.</param>
/// <param name="Forward">x W + b, with the activation where that is made of plain operations.</param>
/// <param name="ActivationPass">The activation as a pass of its own; null where there is none to do.</param>
/// <param name="WeightGradient">dW = xᵀ dz.</param>
/// <param name="BiasGradient">db = Σ dz over the rows.</param>
/// <param name="Backward">dz Wᵀ, with the gradient of the activation below where that is made of plain operations; for the first layer the gradient by the inputs.</param>
/// <param name="BackwardPass">The gradient of the activation below as a pass of its own; null where there is none to do.</param>
internal sealed record NetworkLayer(
    int Number,
    LayerSpec Spec,
    int WeightsOffset,
    MatMul Forward,
    RowsMethod? ActivationPass,
    MatMul WeightGradient,
    MatMul BiasGradient,
    MatMul Backward,
    RowsMethod? BackwardPass)
{
    public int BiasOffset => WeightsOffset + (Spec.Inputs * Spec.Outputs);

    public int EndOffset => BiasOffset + Spec.Outputs;

    /// <summary>The activation halves the variance, which Initialize makes up for (He).</summary>
    public bool IsRectified => Spec.Activation is Activation.Relu or Activation.Gelu or Activation.Silu;

    /// <summary>The layer's weights as they are packed.</summary>
    public Matrix Weights => Forward.Right;

    /// <summary>The transposed copy of the weights.</summary>
    public Matrix Transposed => Backward.Right;

    /// <summary>What the activation reads: where the forward product leaves its sums.</summary>
    public string Sums => Forward.Result.Name;

    public static NetworkLayer Create(NetworkSpec network, int index, int offset, NetworkMemory memory)
    {
        var (spec, element) = (network.Layers[index], network.Element);
        var number = Text(index + 1);
        var x = index == 0 ? new Matrix("x", spec.Inputs) : memory.Get($"h{Text(index)}");
        var dz = memory.Get($"dz{number}");
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

        var (forward, activation) = CreateForward(network, index, x, memory);
        var (backward, backwardActivation) = index == 0
            ? (CreateInputGradient(network, dz, memory), null)
            : CreateBackward(network, index, dz, memory);
        return new NetworkLayer(index + 1, spec, offset, forward, activation, weightGradient, biasGradient, backward, backwardActivation);
    }

    private static (MatMul Product, RowsMethod? Activation) CreateForward(NetworkSpec network, int index, Matrix x, NetworkMemory memory)
    {
        var (spec, number) = (network.Layers[index], Text(index + 1));
        var kernel = index == network.Layers.Count - 1 ? null : ActivationKernels.Forward(spec.Activation);
        var output = memory.Get(kernel is null && index == network.Layers.Count - 1 ? $"z{number}" : $"h{number}");
        var kept = ActivationKernels.GradientReadsOutput(spec.Activation) ? null : $"z{number}";
        var isPass = kernel is not null && !MatMulEpilogue.CanBe(kernel);
        var sum = $"{x.Name} W{number} + b{number}";
        var product = new MatMul(
            $"Forward{number}", kernel is null ? $"{output.Name} = {sum}" : isPass ? $"z{number} = {sum}{(kept is null ? $", where h{number} will be" : "")}" : $"z{number} = {sum}, h{number} = {Applied(spec.Activation, $"z{number}")}",
            new LeftMatrix(x.Name, x.Stride, 1), new Matrix($"W{number}", spec.Outputs), isPass && kept is not null ? memory.Get(kept) : output,
            null, spec.Outputs, spec.Inputs, network.Element)
        {
            Bias = $"b{number}",
            Epilogue = kernel is null || isPass ? null : new MatMulEpilogue(kernel, kept),
        };
        return (product, isPass ? Pass(kernel!, number, spec.Outputs, network.Element, output.Stride) : null);
    }

    private static MatMul CreateInputGradient(NetworkSpec network, Matrix dz, NetworkMemory memory)
    {
        var spec = network.Layers[0];
        return new MatMul(
            "InputGradient", "dx = dz1 W1ᵀ", new LeftMatrix(dz.Name, dz.Stride, 1), memory.Get("W1T"), new Matrix("dx", spec.Inputs),
            null, spec.Inputs, spec.Outputs, network.Element)
        {
            IsExact = true,
        };
    }

    private static (MatMul Product, RowsMethod? Activation) CreateBackward(NetworkSpec network, int index, Matrix dz, NetworkMemory memory)
    {
        var (spec, number, below) = (network.Layers[index], Text(index + 1), Text(index));
        var activation = network.Layers[index - 1].Activation;
        var kernel = ActivationKernels.Gradient(activation);
        var isPass = kernel is not null && !MatMulEpilogue.CanBe(kernel);
        var product = $"dz{number} W{number}ᵀ";
        var result = memory.Get($"dz{below}");
        var matMul = new MatMul(
            $"Backward{number}", kernel is null ? $"dz{below} = {product}" : isPass ? $"dh{below} = {product}" : $"dz{below} = ({product}) ∘ {Applied(activation, $"z{below}").Replace("(", "′(")}",
            new LeftMatrix(dz.Name, dz.Stride, 1), memory.Get($"W{number}T"), result, null, spec.Inputs, spec.Outputs, network.Element)
        {
            Epilogue = kernel is null || isPass ? null
                : new MatMulEpilogue(kernel, ActivationKernels.GradientReadsOutput(activation) ? $"h{below}" : $"z{below}"),
        };
        return (matMul, isPass ? Pass(kernel!, below, spec.Inputs, network.Element, result.Stride) : null);
    }

    private static RowsMethod Pass(Kernel kernel, string number, int size, Element element, int stride) =>
        new($"{kernel.Name}{number}_", kernel, size, element, new EquatableArray<int>([.. kernel.Inputs.Select(_ => stride)]), stride);

    private static string Applied(Activation activation, string to) => $"{activation.ToString().ToLowerInvariant()}({to})";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
