using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Networks;

/// <summary>A network small enough to be computed by hand.</summary>
[Trait("Category", "Numeric")]
public class NetworkKnownValueTests
{
    private static readonly double[] Parameters = [.5, -.25, 1, .75, -.5, .125, .1, -.2, 1, -1, .5, .25, -.75, 1.5, 0, .5, -.5];
    private static readonly double[] Inputs = [.5, -1, 2, 1.5, .25, -.75];
    private static readonly int[] Labels = [1, 2];

    [Fact]
    public void LossAndGradients_AreThoseComputedByHand()
    {
        var network = CompiledNetwork<double>.Of(NetworkSpecs.Create([3, 2, 3], element: Element.Double, reduction: Reduction.Sum));
        var gradient = new double[17];
        var inputGradient = new double[6];

        var loss = network.Classifier!.Gradient(Parameters, Inputs, Labels, gradient, inputGradient);

        Assert.Equal(2.1764932243347626, loss, 1e-14);
        Assert.Equal(0.17525881303117774, gradient[6], 1e-14);
        Assert.Equal(0.0027251255255874404, gradient[7], 1e-14);
        Assert.Equal([0.025040696637500155, 0.3289266949377674, -0.052925226803776856], inputGradient[..3], (x, y) => Math.Abs(x - y) <= 1e-14);
        Assert.Equal(loss, network.Classifier.Loss(Parameters, Inputs, Labels));
    }
}
