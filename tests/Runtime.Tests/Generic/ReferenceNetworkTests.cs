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

    [Fact]
    public void ParameterBlocks_ArePackedLayerByLayer()
    {
        var network = KnownNetwork(Reduction.Mean);
        Assert.Equal((3, 3, 17), (network.InputSize, network.OutputSize, network.ParameterCount));
        Assert.Equal([new("W1", 0, 3, 2), new("b1", 6, 1, 2), new("W2", 8, 2, 3), new("b2", 14, 1, 3)], network.ParameterBlocks.ToArray());
    }

    [Fact]
    public void Predictions_AreWhatTheLossGoesWith()
    {
        foreach (var (loss, expected) in ((LossFunction, double[])[])
            [
                (LossFunction.SoftmaxCrossEntropy, [0.2689414213699951, 0.7310585786300049]),
                (LossFunction.SigmoidCrossEntropy, [0.7310585786300049, 0.8807970779778824]),
                (LossFunction.MeanSquaredError, [1, 2]),
            ])
        {
            var predictions = new double[2];
            new ReferenceNetwork<double>(1, [new(2)], loss).Predict([1, 1, 0, 1], [1], predictions);
            Assert.All(predictions, (value, i) => Near(expected[i], value));
        }
    }

    [Fact]
    public void TheOtherLosses_HaveTheirValues()
    {
        // z = (1, 2): ½ ((1 − 0)² + (2 − 0.5)²), and softplus(z) − z t.
        double[] parameters = [1, 1, 0, 1], targets = [0, 0.5];
        Near(1.625, new ReferenceNetwork<double>(1, [new(2)], LossFunction.MeanSquaredError).Loss(parameters, [1], targets));
        Near(1.3132616875182228 + 2.1269280110429727 - 1, new ReferenceNetwork<double>(1, [new(2)], LossFunction.SigmoidCrossEntropy).Loss(parameters, [1], targets));
    }

    [Theory]
    [InlineData(Activation.Sigmoid, 7)]
    [InlineData(Activation.Tanh, 7)]
    [InlineData(Activation.Identity, 7)]
    [InlineData(Activation.Softplus, 7)]
    [InlineData(Activation.Relu, 3)]
    [InlineData(Activation.Gelu, 3)]
    [InlineData(Activation.Silu, 3)]
    public void Initialize_DrawsGlorotOrHeWeightsInPackingOrder_AndZeroBiases(Activation activation, int fan)
    {
        var parameters = new double[26];
        Array.Fill(parameters, double.NaN);
        new ReferenceNetwork<double>(3, [new(4, activation), new(2)]).Initialize(parameters, new Random(5));

        var random = new Random(5);
        Assert.All(parameters[..12], weight => Near(((2 * random.NextDouble()) - 1) * Math.Sqrt(6.0 / fan), weight));
        Assert.Equal(new double[4], parameters[12..16]);
        Assert.All(parameters[16..24], weight => Near(((2 * random.NextDouble()) - 1) * Math.Sqrt(6.0 / 6), weight));
        Assert.Equal(new double[2], parameters[24..]);
    }

    [Fact]
    public void ZeroRows_GiveLossZero_AndAGradientOfZeros()
    {
        var gradient = new double[17];
        Array.Fill(gradient, double.NaN);
        Assert.Equal(0, KnownNetwork(Reduction.Mean).Gradient(KnownParameters, [], ReadOnlySpan<int>.Empty, gradient, []));
        Assert.Equal(new double[17], gradient);
        Assert.Equal(0, KnownNetwork(Reduction.Mean).Loss(KnownParameters, [], ReadOnlySpan<double>.Empty));
    }

    [Fact]
    public void DistanceToKink_IsTheSmallestSumOfARectifier()
    {
        double[] parameters = [1, 2, 0.5, -1, 1, 1, 0];
        Assert.Equal(0.25, new ReferenceNetwork<double>(1, [new(2, Activation.Relu), new(1)]).DistanceToKink(parameters, [-0.25, 3]));
        Assert.Equal(double.PositiveInfinity, new ReferenceNetwork<double>(1, [new(2, Activation.Tanh), new(1)]).DistanceToKink(parameters, [-0.25, 3]));
    }

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-12);
}
