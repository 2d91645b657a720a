using KernelGen.Generators.Specs;
using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>
/// The kernels that a dense layer's activation is made of; none for the identity. Where the derivative is easily had from the output, the gradient reads
/// that; where it takes functions that the output takes as well, the forward pass of a gradient computes both side by side.
/// </summary>
internal static class ActivationKernels
{
    private static readonly RowValue Slope = new("slope");

    private static readonly Kernel GradientFromSlope = ElementwiseGradient("SlopeGradient", Slope, "dx = dy ∘ slope", Dy * Slope);

    public static Kernel? Forward(Activation activation) =>
        activation == Activation.Identity ? null : KernelCatalog.Get(activation.ToString());

    /// <summary>The output, and in place of x the derivative there; null where the gradient reads the output.</summary>
    public static Kernel? ForwardWithSlope(Activation activation) => activation switch
    {
        Activation.Gelu => GeluKernel.WithSlope,
        Activation.Silu => SiluKernel.WithSlope,
        Activation.Softplus => SoftplusKernel.WithSlope,
        _ => null,
    };

    /// <summary>The gradient, from the output or from the slope.</summary>
    public static Kernel? Gradient(Activation activation) => activation switch
    {
        Activation.Identity => null,
        Activation.Relu => ReluKernel.GradientFromOutput,
        _ => ForwardWithSlope(activation) is null ? KernelCatalog.Get($"{activation}Gradient") : GradientFromSlope,
    };
}
