namespace KernelGen;

/// <summary>A dense layer of a <see cref="NetworkAttribute">network</see>: h = activation(x W + b), W stored row-major as inputs × outputs.</summary>
/// <param name="outputSize">Number of outputs; at least 1.</param>
/// <param name="activation">What is applied to x W + b; the last layer's is <see cref="Activation.Identity"/>.</param>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, AllowMultiple = true)]
public sealed class DenseAttribute(int outputSize, Activation activation = Activation.Identity) : Attribute
{
    /// <summary>Number of outputs.</summary>
    public int OutputSize { get; } = outputSize;

    /// <summary>What is applied to x W + b.</summary>
    public Activation Activation { get; } = activation;
}
