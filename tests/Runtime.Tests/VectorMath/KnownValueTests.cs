namespace KernelGen.Tests;

/// <summary>Values from the definition of each function that no table of errors shows.</summary>
[Trait("Category", "Numeric")]
public class KnownValueTests
{
    [Fact]
    public void Exp_MeetsItsEdges()
    {
        Assert.Equal(1f, VectorMath.Exp(0f));
        Assert.Equal(float.PositiveInfinity, VectorMath.Exp(float.PositiveInfinity));
        Assert.Equal(0f, VectorMath.Exp(float.NegativeInfinity));
        Assert.Equal(float.NaN, VectorMath.Exp(float.NaN));
        Assert.Equal(float.PositiveInfinity, VectorMath.Exp(88.72284f));
        Assert.Equal(3.4027985e38f, VectorMath.Exp(88.7228317f));
        Assert.Equal(float.Epsilon, VectorMath.Exp(-103.97f));
        Assert.Equal(0f, VectorMath.Exp(-103.98f));
        Assert.Equal(double.PositiveInfinity, VectorMath.Exp(709.782712893385));
        Assert.Equal(double.Epsilon, VectorMath.Exp(-745.1332191019411));
        Assert.Equal(0d, VectorMath.Exp(-745.1332191019412));
        Assert.Equal(double.NaN, VectorMath.Exp(double.NaN));
    }

    [Fact]
    public void Sigmoid_KeepsItsTailsSubnormalAndItsMiddleExact()
    {
        Assert.Equal(0.5f, VectorMath.Sigmoid(0f));
        Assert.Equal(0.5, VectorMath.Sigmoid(0d));
        Assert.Equal(2.94708753400489e-39f, VectorMath.Sigmoid(-88.72f));
        Assert.Equal(3.720075976020836e-44, VectorMath.Sigmoid(-100d), 1e-59);
        Assert.Equal(3.720075976020836e-44f, VectorMath.Sigmoid(-100f));
        Assert.Equal(1f, VectorMath.Sigmoid(float.PositiveInfinity));
        Assert.Equal(0f, VectorMath.Sigmoid(float.NegativeInfinity));
        Assert.Equal(float.NaN, VectorMath.Sigmoid(float.NaN));
    }

    [Fact]
    public void OddFunctionsAndLog1P_KeepMinusZero()
    {
        foreach (var zero in new[] { 0f, -0f })
        {
            Assert.Equal(BitConverter.SingleToUInt32Bits(zero), BitConverter.SingleToUInt32Bits(VectorMath.Tanh(zero)));
            Assert.Equal(BitConverter.SingleToUInt32Bits(zero), BitConverter.SingleToUInt32Bits(VectorMath.Erf(zero)));
            Assert.Equal(BitConverter.SingleToUInt32Bits(zero), BitConverter.SingleToUInt32Bits(VectorMath.Log1P(zero)));
            Assert.Equal(BitConverter.DoubleToUInt64Bits(zero), BitConverter.DoubleToUInt64Bits(VectorMath.Tanh((double)zero)));
            Assert.Equal(BitConverter.DoubleToUInt64Bits(zero), BitConverter.DoubleToUInt64Bits(VectorMath.Erf((double)zero)));
            Assert.Equal(BitConverter.DoubleToUInt64Bits(zero), BitConverter.DoubleToUInt64Bits(VectorMath.Log1P((double)zero)));
        }
    }

    [Fact]
    public void Logarithms_HaveTheirPoles()
    {
        Assert.Equal(float.NegativeInfinity, VectorMath.Log(0f));
        Assert.Equal(float.NegativeInfinity, VectorMath.Log(-0f));
        Assert.Equal(float.NaN, VectorMath.Log(-1f));
        Assert.Equal(float.NaN, VectorMath.Log(float.NaN));
        Assert.Equal(float.PositiveInfinity, VectorMath.Log(float.PositiveInfinity));
        Assert.Equal(0f, VectorMath.Log(1f));
        Assert.Equal(float.NegativeInfinity, VectorMath.Log1P(-1f));
        Assert.Equal(float.NaN, VectorMath.Log1P(-1.5f));
        Assert.Equal(float.PositiveInfinity, VectorMath.Log1P(float.PositiveInfinity));
        Assert.Equal(double.NegativeInfinity, VectorMath.Log(0d));
        Assert.Equal(double.NaN, VectorMath.Log(-1d));
        Assert.Equal(double.PositiveInfinity, VectorMath.Log(double.PositiveInfinity));
        Assert.Equal(double.NegativeInfinity, VectorMath.Log1P(-1d));
        Assert.Equal(double.NaN, VectorMath.Log1P(-1.5));
        Assert.Equal(double.PositiveInfinity, VectorMath.Log1P(double.PositiveInfinity));
    }

    [Fact]
    public void TanhAndErf_SaturateAndAreTheArgumentWhereItIsTiny()
    {
        Assert.Equal(1f, VectorMath.Tanh(20f));
        Assert.Equal(-1f, VectorMath.Tanh(float.NegativeInfinity));
        Assert.Equal(1e-30f, VectorMath.Tanh(1e-30f));
        Assert.Equal(float.Epsilon, VectorMath.Tanh(float.Epsilon));
        Assert.Equal(-1d, VectorMath.Tanh(double.NegativeInfinity));
        Assert.Equal(1e-300, VectorMath.Tanh(1e-300));
        Assert.Equal(-1f, VectorMath.Erf(float.NegativeInfinity));
        Assert.Equal(1d, VectorMath.Erf(double.PositiveInfinity));
        Assert.Equal(0.8427007929497149, VectorMath.Erf(1d), 15);
    }

    [Fact]
    public void Softplus_IsItsArgumentFarRightAndExpFarLeft()
    {
        Assert.Equal(1e30f, VectorMath.Softplus(1e30f));
        Assert.Equal(float.PositiveInfinity, VectorMath.Softplus(float.PositiveInfinity));
        Assert.Equal(0f, VectorMath.Softplus(float.NegativeInfinity));
        Assert.Equal(float.NaN, VectorMath.Softplus(float.NaN));
        Assert.Equal(VectorMath.Exp(-100f), VectorMath.Softplus(-100f));
        Assert.Equal(VectorMath.Exp(-740d), VectorMath.Softplus(-740d));
        Assert.Equal(0.6931471805599453, VectorMath.Softplus(0d), 15);
        Assert.Equal(0.6931471805599453, VectorMath.Log(2d));
    }
}
