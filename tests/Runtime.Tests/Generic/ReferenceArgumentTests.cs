namespace KernelGen.Runtime.Tests.Generic;

public class ReferenceArgumentTests
{
    public static TheoryData<string> Kernels => [.. ReferenceKernels.Maps];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void ARowCutShort_IsRefused(string kernel)
    {
        Assert.Throws<ArgumentException>("x", () => ReferenceKernels.Forward<double>(kernel)(new double[5], new double[5], 2));
        Assert.Throws<ArgumentException>(
            ReferenceKernels.SavingTheOutput.Contains(kernel) ? "y" : "x",
            () => ReferenceKernels.Backward<double>(kernel)(new double[5], new double[5], new double[5], 2));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void ADestinationOfAnotherLength_IsRefused(string kernel)
    {
        Assert.Throws<ArgumentException>("destination", () => ReferenceKernels.Forward<double>(kernel)(new double[4], new double[6], 2));
        Assert.Throws<ArgumentException>("destination", () => ReferenceKernels.Backward<double>(kernel)(new double[4], new double[4], new double[6], 2));
        Assert.Throws<ArgumentException>("dy", () => ReferenceKernels.Backward<double>(kernel)(new double[4], new double[2], new double[4], 2));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void ASizeBelowOne_IsRefused(string kernel)
    {
        Assert.Throws<ArgumentOutOfRangeException>("size", () => ReferenceKernels.Forward<double>(kernel)(new double[4], new double[4], 0));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => ReferenceKernels.Backward<double>(kernel)(new double[4], new double[4], new double[4], 0));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AShiftedOverlap_IsRefused(string kernel)
    {
        var memory = new double[5];
        Assert.Throws<ArgumentException>("destination", () => ReferenceKernels.Forward<double>(kernel)(memory.AsSpan(0, 4), memory.AsSpan(1), 2));
        Assert.Throws<ArgumentException>("destination", () => ReferenceKernels.Backward<double>(kernel)(memory.AsSpan(0, 4), new double[4], memory.AsSpan(1), 2));
        Assert.Throws<ArgumentException>("destination", () => ReferenceKernels.Backward<double>(kernel)(new double[4], memory.AsSpan(0, 4), memory.AsSpan(1), 2));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void TheDestination_MayBeAnInput(string kernel)
    {
        double[] x = [0.5, -1, 2, 0.25, 3, -0.75], dy = [1, 2, -3, 0.5, -0.25, 4];
        var y = new double[6];
        ReferenceKernels.Forward<double>(kernel)(x, y, 3);
        var dx = ReferenceKernels.Differentiate(kernel, y, dy, 3);

        double[] inX = [.. x], inSaved = [.. y], inDy = [.. dy];
        ReferenceKernels.Forward<double>(kernel)(inX, inX, 3);
        ReferenceKernels.Backward<double>(kernel)(inSaved, dy, inSaved, 3);
        ReferenceKernels.Backward<double>(kernel)(y, inDy, inDy, 3);
        Assert.Equal(y, inX);
        Assert.Equal(dx, inSaved);
        Assert.Equal(dx, inDy);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void FloatAndHalf_FollowDouble(string kernel)
    {
        double[] x = [0.5, -1, 2, 0.25, 3, -0.75];
        var expected = ReferenceKernels.Apply(kernel, x);
        Assert.Equal(expected, ReferenceKernels.Apply(kernel, [.. x.Select(value => (float)value)]).Select(y => (double)y), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(expected, ReferenceKernels.Apply(kernel, [.. x.Select(value => (Half)value)]).Select(y => (double)y), (a, b) => Math.Abs(a - b) < 1e-2);
    }

    [Fact]
    public void Labels_AreOneARow_AndDoNotOverlapTheGradient()
    {
        Assert.Throws<ArgumentException>("labels", () => Reference.SoftmaxCrossEntropy<double>(new double[4], [0], new double[4], 2));
        Assert.Throws<ArgumentException>("gradient", () => Reference.SoftmaxCrossEntropy<double>(new double[4], [0, 1], new double[2], 2));
        Assert.Throws<ArgumentException>("targets", () => Reference.SoftmaxCrossEntropy<double>(new double[4], new double[2], new double[4], 2));

        var memory = new float[4];
        Assert.Throws<ArgumentException>("gradient", () => Reference.SoftmaxCrossEntropy<float>(
            new float[4], System.Runtime.InteropServices.MemoryMarshal.Cast<float, int>(memory)[..2], memory, 2));
    }
}
