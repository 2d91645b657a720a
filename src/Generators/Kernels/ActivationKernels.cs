using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Kernels;

/// <summary>The kernels that a dense layer's activation is made of; none for the identity.</summary>
internal static class ActivationKernels
{
    public static Kernel? Forward(Activation activation) =>
        activation == Activation.Identity ? null : KernelCatalog.Get(activation.ToString());

    public static Kernel? Gradient(Activation activation) => activation switch
    {
        Activation.Identity => null,
        Activation.Gelu => GeluKernel.GradientFromBoth,
        _ => KernelCatalog.Get($"{activation}Gradient"),
    };

    /// <summary>Whether the gradient is computed from the layer's output; otherwise the layer keeps x W + b beside it.</summary>
    public static bool GradientReadsOutput(Activation activation) =>
        Gradient(activation) is not { } gradient || gradient.Inputs[0] == Formula.Y;
}
