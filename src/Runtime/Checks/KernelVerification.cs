using System.Numerics;

namespace KernelGen;

/// <summary>
/// Proves kernels generated in the caller's own project, in his tests or at start-up: values against the generic path (<see cref="Reference"/>,
/// <see cref="ReferenceNetwork{T}"/>) in double, gradients by central differences, and the promises about rows, lengths and memory.
/// </summary>
/// <remarks>
/// An error passes if it is at most ε · max(64, 16 √n) of the magnitude of the values compared, ε = 2⁻²³ for float and 2⁻⁵² for double, n the number of
/// terms of the longest sum. Kernels that agree to the last bit but one and kernels that agree to a hundred units in the last place pass; a wrong formula does not.
/// </remarks>
public static partial class KernelVerification
{
    /// <summary>Verifies a forward kernel: <c>Verify(VectorKernel.Softmax, 10, Kernels.Softmax)</c>.</summary>
    /// <param name="kind">What the kernel computes.</param>
    /// <param name="size">Elements of a row.</param>
    /// <param name="kernel">The kernel. Name T where the method has overloads for float and double.</param>
    /// <param name="seed">Seed of the data.</param>
    /// <exception cref="ArgumentException">The size is below 1, or an argument is null.</exception>
    public static VerificationReport Verify<T>(MapKind kind, int size, MapKernel<T> kernel, int seed = 0)
        where T : IFloatingPointIeee754<T>
    {
        Check(kind, size, kernel);
        return new VectorChecks<T>(size, seed).Map(kind, kernel);
    }

    /// <inheritdoc cref="Verify{T}(MapKind, int, MapKernel{T}, int)"/>
    public static VerificationReport Verify(MapKind kind, int size, MapKernel<float> kernel, int seed = 0) => Verify<float>(kind, size, kernel, seed);

    /// <inheritdoc cref="Verify{T}(MapKind, int, MapKernel{T}, int)"/>
    public static VerificationReport Verify(MapKind kind, int size, MapKernel<double> kernel, int seed = 0) => Verify<double>(kind, size, kernel, seed);

    /// <summary>Verifies a gradient kernel: <c>Verify(VectorKernel.SoftmaxGradient, 10, Kernels.SoftmaxGradient)</c>.</summary>
    /// <param name="kind">What the kernel computes.</param>
    /// <param name="size">Elements of a row.</param>
    /// <param name="kernel">The kernel. Name T where the method has overloads for float and double.</param>
    /// <param name="seed">Seed of the data.</param>
    /// <exception cref="ArgumentException">The size is below 1, or an argument is null.</exception>
    public static VerificationReport Verify<T>(GradientKind kind, int size, GradientKernel<T> kernel, int seed = 0)
        where T : IFloatingPointIeee754<T>
    {
        Check(kind, size, kernel);
        return new VectorChecks<T>(size, seed).Gradient(kind, kernel);
    }

    /// <inheritdoc cref="Verify{T}(GradientKind, int, GradientKernel{T}, int)"/>
    public static VerificationReport Verify(GradientKind kind, int size, GradientKernel<float> kernel, int seed = 0) => Verify<float>(kind, size, kernel, seed);

    /// <inheritdoc cref="Verify{T}(GradientKind, int, GradientKernel{T}, int)"/>
    public static VerificationReport Verify(GradientKind kind, int size, GradientKernel<double> kernel, int seed = 0) => Verify<double>(kind, size, kernel, seed);

    /// <summary>Verifies a loss over class labels: <c>Verify(VectorKernel.SoftmaxCrossEntropyLabels, 10, Kernels.CrossEntropy)</c>.</summary>
    /// <param name="kind">What the kernel computes.</param>
    /// <param name="size">Number of classes.</param>
    /// <param name="kernel">The kernel. Name T where the method has overloads for float and double.</param>
    /// <param name="reduction">The reduction declared.</param>
    /// <param name="seed">Seed of the data.</param>
    /// <exception cref="ArgumentException">The size is below 1, or an argument is null.</exception>
    public static VerificationReport Verify<T>(
        LabelLossKind kind, int size, LabelLossKernel<T> kernel, Reduction reduction = Reduction.Mean, int seed = 0)
        where T : IFloatingPointIeee754<T>
    {
        Check(kind, size, kernel);
        return new VectorChecks<T>(size, seed).LabelLoss(kind, kernel, reduction);
    }

    /// <inheritdoc cref="Verify{T}(LabelLossKind, int, LabelLossKernel{T}, Reduction, int)"/>
    public static VerificationReport Verify(
        LabelLossKind kind, int size, LabelLossKernel<float> kernel, Reduction reduction = Reduction.Mean, int seed = 0) =>
        Verify<float>(kind, size, kernel, reduction, seed);

    /// <inheritdoc cref="Verify{T}(LabelLossKind, int, LabelLossKernel{T}, Reduction, int)"/>
    public static VerificationReport Verify(
        LabelLossKind kind, int size, LabelLossKernel<double> kernel, Reduction reduction = Reduction.Mean, int seed = 0) =>
        Verify<double>(kind, size, kernel, reduction, seed);

    /// <summary>Verifies a loss over target rows: <c>Verify(VectorKernel.SoftmaxCrossEntropyTargets, 10, Kernels.CrossEntropy)</c>.</summary>
    /// <param name="kind">What the kernel computes.</param>
    /// <param name="size">Number of classes.</param>
    /// <param name="kernel">The kernel. Name T where the method has overloads for float and double.</param>
    /// <param name="reduction">The reduction declared.</param>
    /// <param name="seed">Seed of the data.</param>
    /// <exception cref="ArgumentException">The size is below 1, or an argument is null.</exception>
    public static VerificationReport Verify<T>(
        TargetLossKind kind, int size, TargetLossKernel<T> kernel, Reduction reduction = Reduction.Mean, int seed = 0)
        where T : IFloatingPointIeee754<T>
    {
        Check(kind, size, kernel);
        return new VectorChecks<T>(size, seed).TargetLoss(kind, kernel, reduction);
    }

    /// <inheritdoc cref="Verify{T}(TargetLossKind, int, TargetLossKernel{T}, Reduction, int)"/>
    public static VerificationReport Verify(
        TargetLossKind kind, int size, TargetLossKernel<float> kernel, Reduction reduction = Reduction.Mean, int seed = 0) =>
        Verify<float>(kind, size, kernel, reduction, seed);

    /// <inheritdoc cref="Verify{T}(TargetLossKind, int, TargetLossKernel{T}, Reduction, int)"/>
    public static VerificationReport Verify(
        TargetLossKind kind, int size, TargetLossKernel<double> kernel, Reduction reduction = Reduction.Mean, int seed = 0) =>
        Verify<double>(kind, size, kernel, reduction, seed);

    private static void Check(object kind, int size, Delegate kernel)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentNullException.ThrowIfNull(kernel);
    }
}
