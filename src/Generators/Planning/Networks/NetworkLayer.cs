using System.Globalization;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>A dense layer's place among the parameters, and the products of its forward and backward passes.</summary>
/// <param name="Number">1 for the first layer.</param>
/// <param name="Spec">What was declared.</param>
/// <param name="WeightsOffset">Where W begins in the parameter vector.</param>
/// <param name="Forward">x W + b, with the activation where that is made of plain operations.</param>
/// <param name="ActivationPass">The activation as a pass of its own; null where there is none to do.</param>
/// <param name="GradientsActivationPass">The same in a gradient: it leaves the slope in place of the sums, where the gradient reads that.</param>
/// <param name="ParameterGradient">dW = xᵀ dz, and below it, where the biases are packed, db = Σ dz over the rows.</param>
/// <param name="Backward">dz Wᵀ with the gradient of the activation below; for the first layer the gradient by the inputs.</param>
internal sealed record NetworkLayer(
    int Number,
    LayerSpec Spec,
    int WeightsOffset,
    MatMul Forward,
    RowsMethod? ActivationPass,
    RowsMethod? GradientsActivationPass,
    MatMul ParameterGradient,
    MatMul Backward)
{
    public int BiasOffset => WeightsOffset + (Spec.Inputs * Spec.Outputs);

    public int EndOffset => BiasOffset + Spec.Outputs;

    /// <summary>The activation halves the variance, which Initialize makes up for (He).</summary>
    public bool IsRectified => Spec.Activation is Activation.Relu or Activation.Gelu or Activation.Silu;

    /// <summary>The transposed copy of the weights, which only products with features in the lanes read.</summary>
    public Matrix Transposed => Backward.Right;

    /// <summary>What the activation reads: where the forward product leaves its sums.</summary>
    public string Sums => Forward.Result.Name;

    /// <summary>Every layer of a network, in order of application.</summary>
    public static EquatableArray<NetworkLayer> CreateAll(NetworkSpec network, NetworkMemory memory, NetworkLayout layout)
    {
        var layers = new NetworkLayer[network.Layers.Count];
        var offset = 0;
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = Create(network, i, offset, memory, layout);
            offset = layers[i].EndOffset;
        }

        return new EquatableArray<NetworkLayer>(layers);
    }

    private static NetworkLayer Create(NetworkSpec network, int index, int offset, NetworkMemory memory, NetworkLayout layout)
    {
        var (spec, element) = (network.Layers[index], network.Element);
        var number = Text(index + 1);
        var x = index == 0 ? new Matrix("x", spec.Inputs) : memory.Get($"h{Text(index)}");
        var dz = memory.Get($"dz{number}");
        var gradient = new MatMul(
            $"ParameterGradient{number}", $"dW{number} = {x.Name}ᵀ dz{number}, db{number} = Σ dz{number} over the rows",
            new LeftMatrix(x.Name, 1, x.Stride), dz, new Matrix($"dW{number}", spec.Outputs), spec.Inputs + 1, spec.Outputs, layout.IsRow ? 1 : null, element)
        {
            EndsInOnes = true,
            IsExact = true,
        };

        var products = new NetworkProducts(network, index, memory, layout);
        var (forward, activation, gradientsActivation) = products.CreateForward();
        var backward = index == 0 ? products.CreateInputGradient() : products.CreateBackward();
        return new NetworkLayer(index + 1, spec, offset, forward, activation, gradientsActivation, gradient, backward);
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
