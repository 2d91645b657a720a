using static System.Double;

namespace KernelGen.Runtime.Tests.Generic;

public class ReferenceLossTests
{
    private static readonly double[] Logits = [1, 2, 3, -1, 0, 1];

    [Fact]
    public void ALabel_CostsMinusItsLogProbability_AndTheGradientIsProbabilityLessOneHot()
    {
        var gradient = new double[6];
        ReadOnlySpan<int> labels = [2, 0];
        var loss = Reference.SoftmaxCrossEntropy<double>(Logits, labels, gradient, 3, Reduction.Sum);

        double[] p = [0.09003057317038046, 0.24472847105479764, 0.6652409557748219];
        Assert.Equal(-Math.Log(p[2]) - Math.Log(p[0]), loss, 1e-14);
        Assert.Equal([p[0], p[1], p[2] - 1, p[0] - 1, p[1], p[2]], gradient, Near);
    }

    [Fact]
    public void TheMean_DividesLossAndGradientByTheRows()
    {
        double[] sum = new double[6], mean = new double[6];
        ReadOnlySpan<int> labels = [2, 0];
        var total = Reference.SoftmaxCrossEntropy<double>(Logits, labels, sum, 3, Reduction.Sum);
        Assert.Equal(total / 2, Reference.SoftmaxCrossEntropy<double>(Logits, labels, mean, 3));
        Assert.Equal(sum.Select(slope => slope / 2), mean);
    }

    [Fact]
    public void OneHotTargets_AreLabels()
    {
        double[] byLabels = new double[6], byTargets = new double[6];
        ReadOnlySpan<int> labels = [2, 0];
        ReadOnlySpan<double> targets = [0, 0, 1, 1, 0, 0];
        var loss = Reference.SoftmaxCrossEntropy<double>(Logits, labels, byLabels, 3);
        Assert.Equal(loss, Reference.SoftmaxCrossEntropy(Logits, targets, byTargets, 3), 1e-15);
        Assert.Equal(byLabels, byTargets, Near);
    }

    [Fact]
    public void TargetsThatDoNotSumToOne_WeighTheProbabilitiesByTheirSum()
    {
        var gradient = new double[2];
        ReadOnlySpan<double> logits = [0, 0], targets = [1, 3];
        Assert.Equal(4 * Math.Log(2), Reference.SoftmaxCrossEntropy(logits, targets, gradient, 2), 1e-15);
        Assert.Equal([1, -1], gradient);
    }

    [Fact]
    public void ATargetOfZero_CountsZeroEvenAtMinusInfinity()
    {
        var gradient = new double[2];
        ReadOnlySpan<double> logits = [0, NegativeInfinity], targets = [1, 0];
        Assert.Equal(0, Reference.SoftmaxCrossEntropy(logits, targets, gradient, 2));
        Assert.Equal([0, 0], gradient);
    }

    [Fact]
    public void ARowWithoutTargets_CostsNothing()
    {
        var gradient = new double[3];
        ReadOnlySpan<double> logits = [1, 2, 3], targets = [0, 0, 0];
        Assert.Equal(0, Reference.SoftmaxCrossEntropy(logits, targets, gradient, 3));
        Assert.Equal([0, 0, 0], gradient);
    }

    [Fact]
    public void AConfidentRow_KeepsTheDigitsOfItsSmallLoss()
    {
        ReadOnlySpan<int> label = [0];
        ReadOnlySpan<double> logits = [40, 0], target = [1, 0];
        Assert.Equal(4.248354255291589e-18, Reference.SoftmaxCrossEntropy(logits, label, new double[2], 2), 1e-32);
        Assert.Equal(4.248354255291589e-18, Reference.SoftmaxCrossEntropy(logits, target, new double[2], 2), 1e-32);
    }

    [Fact]
    public void ALabelOfProbabilityZero_CostsInfinity()
    {
        ReadOnlySpan<int> label = [1];
        Assert.Equal(PositiveInfinity, Reference.SoftmaxCrossEntropy<double>([0, NegativeInfinity], label, new double[2], 2));
    }

    [Fact]
    public void ZeroRows_CostNothing()
    {
        Assert.Equal(0, Reference.SoftmaxCrossEntropy<double>([], ReadOnlySpan<int>.Empty, [], 3));
        Assert.Equal(0, Reference.SoftmaxCrossEntropy<double>([], ReadOnlySpan<double>.Empty, [], 3));
    }

    [Fact]
    public void TheGradient_MayReplaceTheLogitsOrTheTargets()
    {
        double[] apart = new double[6], inLogits = [.. Logits], inTargets = [0.5, 0.5, 0, 0.25, 0, 1];
        double[] targets = [.. inTargets];
        Reference.SoftmaxCrossEntropy<double>(Logits, targets, apart, 3);
        Reference.SoftmaxCrossEntropy<double>(inLogits, targets, inLogits, 3);
        Reference.SoftmaxCrossEntropy<double>(Logits, inTargets, inTargets, 3);
        Assert.Equal(apart, inLogits);
        Assert.Equal(apart, inTargets);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void ALabelThatIsNoClass_IsRefused_BeforeAnythingIsWritten(int label)
    {
        var gradient = new double[6];
        Assert.Throws<ArgumentOutOfRangeException>("labels", () => Reference.SoftmaxCrossEntropy<double>(Logits, [0, label], gradient, 3));
        Assert.All(gradient, slope => Assert.Equal(0, slope));
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-15;
}
