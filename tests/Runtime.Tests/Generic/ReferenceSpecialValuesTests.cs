using static System.Double;

namespace KernelGen.Runtime.Tests.Generic;

public class ReferenceSpecialValuesTests
{
    [Theory]
    [InlineData("Softmax")]
    [InlineData("LogSoftmax")]
    public void ANaNOrPlusInfinityOrNothingButMinusInfinity_MakesTheRowNaN(string kernel)
    {
        foreach (double[] row in (double[][])[[1, NaN, 2], [NaN, 1, 2], [1, PositiveInfinity, 2], [PositiveInfinity, NegativeInfinity, 0], [NegativeInfinity, NegativeInfinity, NegativeInfinity]])
        {
            Assert.All(ReferenceKernels.Apply(kernel, row), y => Assert.True(IsNaN(y)));
        }
    }

    [Fact]
    public void ARowThatIsNaN_LeavesItsNeighboursAlone()
    {
        var y = new double[6];
        Reference.Softmax([0, 0, NaN, 0, 0, 0], y, 2);
        Assert.Equal([0.5, 0.5, NaN, NaN, 0.5, 0.5], y);
    }

    [Fact]
    public void MinusInfinityBesideFiniteValues_HasProbabilityZero()
    {
        Assert.Equal([0.5, 0, 0.5], ReferenceKernels.Apply("Softmax", 3, NegativeInfinity, 3));
        Assert.Equal(NegativeInfinity, ReferenceKernels.Apply("LogSoftmax", 3, NegativeInfinity, 3)[1]);
    }

    [Theory]
    [InlineData("Sigmoid", 0, 1)]
    [InlineData("LogSigmoid", NegativeInfinity, 0)]
    [InlineData("Tanh", -1, 1)]
    [InlineData("Relu", 0, PositiveInfinity)]
    [InlineData("Softplus", 0, PositiveInfinity)]
    public void AnElementwiseKernel_HasItsLimits(string kernel, double atMinusInfinity, double atPlusInfinity) =>
        Assert.Equal([atMinusInfinity, atPlusInfinity], ReferenceKernels.Apply(kernel, NegativeInfinity, PositiveInfinity));

    [Fact]
    public void NaN_StaysNaN() =>
        Assert.All(ReferenceKernels.Maps, kernel => Assert.True(IsNaN(ReferenceKernels.Apply(kernel, NaN)[0])));

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Gelu")]
    [InlineData("Silu")]
    public void MinusZero_IsKept(string kernel) => Assert.True(IsNegative(ReferenceKernels.Apply(kernel, NegativeZero)[0]));

    [Fact]
    public void Tanh_OfATinyNumber_IsTheNumber() => Assert.Equal([-1e-300], ReferenceKernels.Apply("Tanh", -1e-300));

    [Fact]
    public void Extremes_DoNotOverflow()
    {
        Assert.Equal([0, 1], ReferenceKernels.Apply("Softmax", -MaxValue, MaxValue));
        Assert.Equal([0, 1], ReferenceKernels.Apply("Sigmoid", -1e300, 1e300));
        Assert.Equal([0, 1e300], ReferenceKernels.Apply("Softplus", -1e300, 1e300));
        Assert.Equal([-1e300, 0], ReferenceKernels.Apply("LogSigmoid", -1e300, 1e300));
        Assert.Equal([0, 1e300], ReferenceKernels.Apply("Gelu", -1e300, 1e300));
    }
}
