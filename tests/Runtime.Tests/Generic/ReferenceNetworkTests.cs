namespace KernelGen.Runtime.Tests.Generic;

public class ReferenceNetworkTests
{
    private static readonly double[] KnownParameters =
        [.5, -.25, 1, .75, -.5, .125, .1, -.2, 1, -1, .5, .25, -.75, 1.5, 0, .5, -.5];

    private static readonly double[] KnownInputs = [.5, -1, 2, 1.5, .25, -.75];

    private static ReferenceNetwork<double> KnownNetwork(Reduction reduction) =>
        new(3, [new(2, Activation.Sigmoid), new(3)], LossFunction.SoftmaxCrossEntropy, reduction);

    [Fact]
    public void TheKnownNetwork_HasTheKnownLossAndGradients()
    {
        var gradient = new double[17];
        var inputGradient = new double[6];
        ReadOnlySpan<int> labels = [1, 2];
        var loss = KnownNetwork(Reduction.Sum).Gradient(KnownParameters, KnownInputs, labels, gradient, inputGradient);

        Near(2.1764932243347626, loss);
        Near(0.17525881303117774, gradient[6]);
        Near(0.0027251255255874404, gradient[7]);
        Near(0.025040696637500155, inputGradient[0]);
        Near(0.3289266949377674, inputGradient[1]);
        Near(-0.052925226803776856, inputGradient[2]);
    }

    [Fact]
    public void TheMean_IsTheSumOverTheRowsDividedByTheirNumber()
    {
        double[] sum = new double[17], mean = new double[17], sumByInputs = new double[6], meanByInputs = new double[6];
        ReadOnlySpan<int> labels = [1, 2];
        var total = KnownNetwork(Reduction.Sum).Gradient(KnownParameters, KnownInputs, labels, sum, sumByInputs);
        var average = KnownNetwork(Reduction.Mean).Gradient(KnownParameters, KnownInputs, labels, mean, meanByInputs);

        Near(total / 2, average);
        Assert.All(mean, (value, i) => Near(sum[i] / 2, value));
        Assert.All(meanByInputs, (value, i) => Near(sumByInputs[i] / 2, value));
    }

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-12);
}
