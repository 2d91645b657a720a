namespace KernelGen.Runtime.Tests.Generic;

/// <summary>Values computed with 50 digits and rounded to double.</summary>
public class ReferenceValuesTests
{
    public static readonly TheoryData<string, double, double> Forward = new()
    {
        { nameof(Reference.Sigmoid), 0.5, 0.6224593312018546 },
        { nameof(Reference.Sigmoid), -2.0, 0.11920292202211756 },
        { nameof(Reference.Sigmoid), 1e-09, 0.50000000025 },
        { nameof(Reference.Sigmoid), -0.8, 0.31002551887238755 },
        { nameof(Reference.Sigmoid), 1.2, 0.7685247834990176 },
        { nameof(Reference.Sigmoid), -1.3, 0.2141650169574414 },
        { nameof(Reference.Sigmoid), 3.0, 0.9525741268224333 },
        { nameof(Reference.Sigmoid), -5.5, 0.004070137715896128 },
        { nameof(Reference.Sigmoid), 10.0, 0.9999546021312976 },
        { nameof(Reference.Sigmoid), -20.0, 2.0611536181902037e-09 },
        { nameof(Reference.Sigmoid), -37.0, 8.533047625744065e-17 },
        { nameof(Reference.LogSigmoid), 0.5, -0.4740769841801067 },
        { nameof(Reference.LogSigmoid), -2.0, -2.1269280110429727 },
        { nameof(Reference.LogSigmoid), 1e-09, -0.6931471800599454 },
        { nameof(Reference.LogSigmoid), -0.8, -1.1711006659477778 },
        { nameof(Reference.LogSigmoid), 1.2, -0.2632824673380312 },
        { nameof(Reference.LogSigmoid), -1.3, -1.5410084538329922 },
        { nameof(Reference.LogSigmoid), 3.0, -0.04858735157374206 },
        { nameof(Reference.LogSigmoid), -5.5, -5.504078443270571 },
        { nameof(Reference.LogSigmoid), 10.0, -4.539889921686465e-05 },
        { nameof(Reference.LogSigmoid), -20.0, -20.000000002061153 },
        { nameof(Reference.LogSigmoid), -37.0, -37.0 },
        { nameof(Reference.Tanh), 0.5, 0.46211715726000974 },
        { nameof(Reference.Tanh), -2.0, -0.9640275800758169 },
        { nameof(Reference.Tanh), 1e-09, 1e-09 },
        { nameof(Reference.Tanh), -0.8, -0.664036770267849 },
        { nameof(Reference.Tanh), 1.2, 0.8336546070121552 },
        { nameof(Reference.Tanh), -1.3, -0.8617231593133063 },
        { nameof(Reference.Tanh), 3.0, 0.9950547536867305 },
        { nameof(Reference.Tanh), -5.5, -0.9999665971563038 },
        { nameof(Reference.Tanh), 10.0, 0.9999999958776927 },
        { nameof(Reference.Tanh), -20.0, -1.0 },
        { nameof(Reference.Tanh), -37.0, -1.0 },
        { nameof(Reference.Gelu), 0.5, 0.34573123063700656 },
        { nameof(Reference.Gelu), -2.0, -0.04550026389635842 },
        { nameof(Reference.Gelu), 1e-09, 5.000000003989423e-10 },
        { nameof(Reference.Gelu), -0.8, -0.16948431886671736 },
        { nameof(Reference.Gelu), 1.2, 1.0619163957339501 },
        { nameof(Reference.Gelu), -1.3, -0.12584062996129342 },
        { nameof(Reference.Gelu), 3.0, 2.99595030590511 },
        { nameof(Reference.Gelu), -5.5, -1.0444259356238245e-07 },
        { nameof(Reference.Gelu), 10.0, 10.0 },
        { nameof(Reference.Gelu), -20.0, -5.507248237212468e-88 },
        { nameof(Reference.Gelu), -37.0, -2.1184613523340935e-298 },
        { nameof(Reference.Silu), 0.5, 0.3112296656009273 },
        { nameof(Reference.Silu), -2.0, -0.23840584404423512 },
        { nameof(Reference.Silu), 1e-09, 5.000000002500001e-10 },
        { nameof(Reference.Silu), -0.8, -0.24802041509791006 },
        { nameof(Reference.Silu), 1.2, 0.9222297401988211 },
        { nameof(Reference.Silu), -1.3, -0.2784145220446738 },
        { nameof(Reference.Silu), 3.0, 2.8577223804672998 },
        { nameof(Reference.Silu), -5.5, -0.0223857574374287 },
        { nameof(Reference.Silu), 10.0, 9.999546021312975 },
        { nameof(Reference.Silu), -20.0, -4.122307236380407e-08 },
        { nameof(Reference.Silu), -37.0, -3.1572276215253042e-15 },
        { nameof(Reference.Softplus), 0.5, 0.9740769841801067 },
        { nameof(Reference.Softplus), -2.0, 0.1269280110429725 },
        { nameof(Reference.Softplus), 1e-09, 0.6931471810599453 },
        { nameof(Reference.Softplus), -0.8, 0.3711006659477777 },
        { nameof(Reference.Softplus), 1.2, 1.4632824673380311 },
        { nameof(Reference.Softplus), -1.3, 0.2410084538329922 },
        { nameof(Reference.Softplus), 3.0, 3.048587351573742 },
        { nameof(Reference.Softplus), -5.5, 0.0040784432705707205 },
        { nameof(Reference.Softplus), 10.0, 10.000045398899218 },
        { nameof(Reference.Softplus), -20.0, 2.061153620314381e-09 },
        { nameof(Reference.Softplus), -37.0, 8.533047625744066e-17 },
    };

    public static readonly TheoryData<string, double, double> Slopes = new()
    {
        { nameof(Reference.Gelu), 0.5, 0.8674951246561629 },
        { nameof(Reference.Gelu), -2.0, -0.0852318010781969 },
        { nameof(Reference.Gelu), 1e-09, 0.5000000007978845 },
        { nameof(Reference.Gelu), -0.8, -0.019897843625789523 },
        { nameof(Reference.Gelu), 1.2, 1.1179535957581472 },
        { nameof(Reference.Gelu), -1.3, -0.12597868507653923 },
        { nameof(Reference.Gelu), 3.0, 1.011945647204184 },
        { nameof(Reference.Gelu), -5.5, -5.733472398739924e-07 },
        { nameof(Reference.Gelu), 10.0, 1.0 },
        { nameof(Reference.Gelu), -20.0, -1.1014360483133464e-86 },
        { nameof(Reference.Gelu), -37.0, -7.838298669418516e-297 },
        { nameof(Reference.Silu), 0.5, 0.7399611873026518 },
        { nameof(Reference.Silu), -2.0, -0.09078424878489548 },
        { nameof(Reference.Silu), 1e-09, 0.5000000005 },
        { nameof(Reference.Silu), -0.8, 0.138897761656152 },
        { nameof(Reference.Silu), 1.2, 0.9819981122751845 },
        { nameof(Reference.Silu), 3.0, 1.0881041060151697 },
        { nameof(Reference.Silu), -5.5, -0.01822450660588759 },
        { nameof(Reference.Silu), 10.0, 1.000408560208657 },
        { nameof(Reference.Silu), -20.0, -3.9161918660646786e-08 },
        { nameof(Reference.Silu), -37.0, -3.071897145267863e-15 },
        { nameof(Reference.Softplus), 0.5, 0.6224593312018546 },
        { nameof(Reference.Softplus), -2.0, 0.11920292202211756 },
        { nameof(Reference.Softplus), 1e-09, 0.50000000025 },
        { nameof(Reference.Softplus), -0.8, 0.31002551887238755 },
        { nameof(Reference.Softplus), 1.2, 0.7685247834990176 },
        { nameof(Reference.Softplus), -1.3, 0.2141650169574414 },
        { nameof(Reference.Softplus), 3.0, 0.9525741268224333 },
        { nameof(Reference.Softplus), -5.5, 0.004070137715896128 },
        { nameof(Reference.Softplus), 10.0, 0.9999546021312976 },
        { nameof(Reference.Softplus), -20.0, 2.0611536181902037e-09 },
        { nameof(Reference.Softplus), -37.0, 8.533047625744065e-17 },
        { nameof(Reference.LogSigmoid), 0.5, 0.37754066879814546 },
    };

    [Theory]
    [MemberData(nameof(Forward))]
    public void AnElementwiseKernel_IsAccurateOnBothSidesAndInTheTails(string kernel, double x, double expected) =>
        Near(expected, ReferenceKernels.Apply(kernel, x)[0]);

    [Theory]
    [MemberData(nameof(Slopes))]
    public void AGradient_IsAccurateOnBothSidesAndInTheTails(string kernel, double x, double expected) =>
        Near(expected, ReferenceKernels.Differentiate(kernel, [x], [1], 1)[0]);

    [Fact]
    public void Softmax_HasTheKnownValues()
    {
        double[] near0 = [0.2689414213699951, 0.7310585786300049];
        Assert.All(ReferenceKernels.Apply("Softmax", 1.0, 2), (y, i) => Near(near0[i], y));
        Assert.All(ReferenceKernels.Apply("Softmax", 1001.0, 1002), (y, i) => Near(near0[i], y));
        Assert.All(ReferenceKernels.Apply("Softmax", -1001.0, -1002), (y, i) => Near(near0[1 - i], y));

        double[] large = [0.09003057317038046, 0.24472847105479764, 0.6652409557748219];
        Assert.All(ReferenceKernels.Apply("Softmax", 88.0, 89, 90), (y, i) => Near(large[i], y));
    }

    [Fact]
    public void LogSoftmax_HasTheKnownValues()
    {
        double[] expected = [-2.5919857805919686, -4.341985780591969, -0.09198578059196877];
        Assert.All(ReferenceKernels.Apply("LogSoftmax", 0.5, -1.25, 3), (y, i) => Near(expected[i], y));
        Assert.Equal([-2000, -1000, 0], ReferenceKernels.Apply("LogSoftmax", -1000.0, 0, 1000));
    }

    [Fact]
    public void AConfidentRow_KeepsItsDigits() =>
        Near(-4.248354255291589e-18, ReferenceKernels.Apply("LogSoftmax", 40.0, 0)[0]);

    [Fact]
    public void Sigmoid_HasTheKnownValues()
    {
        Assert.Equal([0.5], ReferenceKernels.Apply("Sigmoid", 0.0));
        Near(0.8807970779778824, ReferenceKernels.Apply("Sigmoid", 2.0)[0]);
        Near(3.720075976020836e-44, ReferenceKernels.Apply("Sigmoid", -100.0)[0]);
        Assert.Equal(2.94708753400489e-39, ReferenceKernels.Apply("Sigmoid", -88.72f)[0], 2e-45);
    }

    [Fact]
    public void SoftmaxGradient_IsYTimesDyLessTheirDotProduct() =>
        Assert.All(
            ReferenceKernels.Differentiate("Softmax", [0.25, 0.75], [2.0, 4], 2),
            (dx, i) => Near(new[] { -0.375, 0.375 }[i], dx));

    [Fact]
    public void LogSoftmaxGradient_IsDyLessTheProbabilityTimesItsSum() =>
        Assert.All(
            ReferenceKernels.Differentiate("LogSoftmax", [Math.Log(0.25), Math.Log(0.75)], [2.0, 4], 2),
            (dx, i) => Near(new[] { 0.5, -0.5 }[i], dx));

    [Fact]
    public void SigmoidGradient_AndTanhGradient_StartFromTheOutput()
    {
        Assert.Equal([0.5625], ReferenceKernels.Differentiate("Sigmoid", [0.25], [3.0], 1));
        Assert.Equal([2.8125], ReferenceKernels.Differentiate("Tanh", [0.25], [3.0], 1));
    }

    [Fact]
    public void ReluGradient_HasSlopeZeroAtZero_EvenUnderInfiniteDy() =>
        Assert.Equal([0, 0, 5], ReferenceKernels.Differentiate("Relu", [-1.0, 0, 2], [3.0, double.PositiveInfinity, 5], 3));

    /// <summary>Within 16 units in the last place: the platform's exp and log, and a division or two.</summary>
    private static void Near(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= 16 * Math.Pow(2, -53) * Math.Abs(expected), $"{actual:R}, expected {expected:R}");
}
