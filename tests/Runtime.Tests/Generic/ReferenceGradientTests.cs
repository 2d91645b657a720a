namespace KernelGen.Runtime.Tests.Generic;

public class ReferenceGradientTests
{
    private const int Size = 5;

    // Three rows, none of them near the kink of ReLU.
    private static readonly double[] Inputs = [0.3, -1.2, 2.1, 0.7, -0.4, 5.5, -6, 0.05, -0.05, 1, -3, -2.5, 4, 3.5, -0.9];

    private static readonly double[] Upstream = [1, -0.5, 0.25, 2, -1, 0.7, 0.1, -0.3, 1.5, -2, 0.6, 0.9, -0.8, 0.2, 1.1];

    public static TheoryData<string> Kernels => [.. ReferenceKernels.Maps];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AGradient_IsTheSlopeOfItsKernel(string kernel)
    {
        var forward = ReferenceKernels.Forward<double>(kernel);
        var saved = new double[Inputs.Length];
        forward(Inputs, saved, Size);
        if (!ReferenceKernels.SavingTheOutput.Contains(kernel))
        {
            saved = Inputs;
        }

        GradientCheck.Function(
            x =>
            {
                var y = new double[x.Length];
                forward(x, y, Size);
                return y.Zip(Upstream, (value, weight) => value * weight).Sum();
            },
            Inputs,
            ReferenceKernels.Differentiate(kernel, saved, Upstream, Size)).ThrowIfFailed();
    }

    [Theory]
    [InlineData(Reduction.Mean)]
    [InlineData(Reduction.Sum)]
    public void TheGradientOfALossOverLabels_IsItsSlope(Reduction reduction)
    {
        int[] labels = [0, 3, 4];
        var gradient = new double[Inputs.Length];
        Reference.SoftmaxCrossEntropy<double>(Inputs, labels, gradient, Size, reduction);
        GradientCheck.Function(
            x => Reference.SoftmaxCrossEntropy<double>(x, labels, new double[x.Length], Size, reduction), Inputs, gradient).ThrowIfFailed();
    }

    [Theory]
    [InlineData(Reduction.Mean)]
    [InlineData(Reduction.Sum)]
    public void TheGradientOfALossOverTargets_IsItsSlope(Reduction reduction)
    {
        double[] targets = [.. Upstream.Select(Math.Abs)];
        var gradient = new double[Inputs.Length];
        Reference.SoftmaxCrossEntropy<double>(Inputs, targets, gradient, Size, reduction);
        GradientCheck.Function(
            x => Reference.SoftmaxCrossEntropy<double>(x, targets, new double[x.Length], Size, reduction), Inputs, gradient).ThrowIfFailed();
    }
}
