namespace KernelGen.Generators.Kernels;

/// <summary>Every kernel there is, one line each. What stands here is generated, tested and documented; nothing else is.</summary>
internal static class KernelCatalog
{
    public static IReadOnlyList<Kernel> All { get; } =
        [
            SoftmaxKernel.Forward, SoftmaxKernel.Gradient,
            LogSoftmaxKernel.Forward, LogSoftmaxKernel.Gradient,
            SigmoidKernel.Forward, SigmoidKernel.Gradient,
            LogSigmoidKernel.Forward, LogSigmoidKernel.Gradient,
            TanhKernel.Forward, TanhKernel.Gradient,
            ReluKernel.Forward, ReluKernel.Gradient,
            GeluKernel.Forward, GeluKernel.Gradient,
            SiluKernel.Forward, SiluKernel.Gradient,
            SoftplusKernel.Forward, SoftplusKernel.Gradient,
            MishKernel.Forward, MishKernel.Gradient,
            SoftmaxCrossEntropyKernel.ForLabels, SoftmaxCrossEntropyKernel.ForTargets,
            SigmoidCrossEntropyKernel.ForTargets,
            SquaredErrorKernel.ForTargets,
        ];

    /// <summary>The kernel of that name; the catalog holds it, or the declaration would not have been parsed.</summary>
    public static Kernel Get(string name) => All.Single(kernel => kernel.Name == name);
}
