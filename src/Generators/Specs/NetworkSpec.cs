namespace KernelGen.Generators.Specs;

/// <summary>One declared network.</summary>
/// <param name="Site">The last of its types is the network itself.</param>
/// <param name="TypeName">The network as named from inside itself, type parameters included: <c>DigitNet</c>, <c>Net&lt;T&gt;</c>.</param>
/// <param name="InputSize">Features of an example.</param>
/// <param name="Layers">In order of application; at least one.</param>
/// <param name="Loss">What the last layer's output goes to.</param>
/// <param name="Element">float or double.</param>
/// <param name="Reduction">How the losses of rows become one.</param>
internal sealed record NetworkSpec(
    DeclarationSite Site,
    string TypeName,
    int InputSize,
    EquatableArray<LayerSpec> Layers,
    LossFunction Loss,
    Element Element,
    Reduction Reduction)
    : Declaration(Site)
{
    public int OutputSize => Layers[Layers.Count - 1].Outputs;
}

/// <summary>A dense layer: outputs = activation(inputs · W + b).</summary>
internal sealed record LayerSpec(int Inputs, int Outputs, Activation Activation);

/// <summary>What a layer applies to each of its outputs; the order is that of the public enum.</summary>
internal enum Activation
{
    Identity,
    Sigmoid,
    Tanh,
    Relu,
    Gelu,
    Silu,
    Softplus,
}

/// <summary>The loss of one row; the order is that of the public enum.</summary>
internal enum LossFunction
{
    SoftmaxCrossEntropy,
    SigmoidCrossEntropy,
    MeanSquaredError,
}
