namespace KernelGen;

/// <summary>A dense layer of a <see cref="ReferenceNetwork{T}"/>: h = activation(x W + b).</summary>
/// <param name="Outputs">Number of outputs; at least 1.</param>
/// <param name="Activation">What is applied to x W + b; the last layer's is <see cref="Activation.Identity"/>.</param>
public sealed record ReferenceLayer(int Outputs, Activation Activation = Activation.Identity);
