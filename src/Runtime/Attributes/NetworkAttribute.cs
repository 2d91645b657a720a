namespace KernelGen;

/// <summary>
/// Generates a feed-forward network on a partial struct, class or record: the type implements <see cref="INetwork{TSelf, T}"/>, and
/// <see cref="IClassifier{TSelf, T}"/> when the loss is <see cref="LossFunction.SoftmaxCrossEntropy"/>. Its layers are the
/// <see cref="DenseAttribute"/>s that follow, in order of application.
/// </summary>
/// <param name="inputSize">Number of features of an example; at least 1.</param>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class)]
public sealed class NetworkAttribute(int inputSize) : Attribute
{
    /// <summary>Number of features of an example.</summary>
    public int InputSize { get; } = inputSize;

    /// <summary>The loss of one row; it takes the last layer's bare output.</summary>
    public LossFunction Loss { get; set; } = LossFunction.SoftmaxCrossEntropy;

    /// <summary>The element type of parameters, inputs and gradients.</summary>
    public Precision Precision { get; set; } = Precision.Single;

    /// <summary>How the rows' losses become one; <see cref="Reduction.Mean"/> by default.</summary>
    public Reduction Reduction { get; set; } = Reduction.Mean;
}
