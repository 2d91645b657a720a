namespace KernelGen.Runtime.Tests.Generic;

public class ReferenceNetworkGradientTests
{
    private const int Rows = 4;

    public static TheoryData<Activation, LossFunction, Reduction> Networks
    {
        get
        {
            var networks = new TheoryData<Activation, LossFunction, Reduction>();
            foreach (var activation in Enum.GetValues<Activation>())
            {
                foreach (var loss in Enum.GetValues<LossFunction>())
                {
                    networks.Add(activation, loss, Reduction.Mean);
                    networks.Add(activation, loss, Reduction.Sum);
                }
            }

            return networks;
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void TheGradientOverTargets_IsTheSlopeOfTheLoss(Activation activation, LossFunction loss, Reduction reduction)
    {
        var (network, point) = Draw(activation, loss, reduction);
        double[] targets = [.. Enumerable.Range(0, Rows * 3).Select(i => i * 5 % 7 / 7.0)];
        var split = network.ParameterCount;
        var gradient = new double[point.Length];
        var value = network.Gradient(point.AsSpan(0, split), point.AsSpan(split), targets, gradient.AsSpan(0, split), gradient.AsSpan(split));

        Assert.Equal(network.Loss(point.AsSpan(0, split), point.AsSpan(split), targets), value);
        GradientCheck.Function(
            x => network.Loss(x.AsSpan(0, split), x.AsSpan(split), targets), point, gradient, Blocks(network)).ThrowIfFailed();
    }

    [Theory]
    [InlineData(Reduction.Mean)]
    [InlineData(Reduction.Sum)]
    public void TheGradientOverLabels_IsTheSlopeOfTheLoss(Reduction reduction)
    {
        var (network, point) = Draw(Activation.Sigmoid, LossFunction.SoftmaxCrossEntropy, reduction);
        int[] labels = [2, 0, 1, 2];
        var split = network.ParameterCount;
        var gradient = new double[point.Length];
        var value = network.Gradient(point.AsSpan(0, split), point.AsSpan(split), labels, gradient.AsSpan(0, split), gradient.AsSpan(split));

        Assert.Equal(network.Loss(point.AsSpan(0, split), point.AsSpan(split), labels), value);
        GradientCheck.Function(
            x => network.Loss(x.AsSpan(0, split), x.AsSpan(split), labels), point, gradient, Blocks(network)).ThrowIfFailed();
    }

    /// <summary>A network of three layers and parameters followed by inputs, away from every kink.</summary>
    private static (ReferenceNetwork<double> Network, double[] Point) Draw(Activation activation, LossFunction loss, Reduction reduction)
    {
        var network = new ReferenceNetwork<double>(4, [new(5, activation), new(2, activation), new(3)], loss, reduction);
        var random = new Random(7);
        double[] parameters, inputs;
        do
        {
            parameters = [.. Enumerable.Range(0, network.ParameterCount).Select(_ => (2 * random.NextDouble()) - 1)];
            inputs = [.. Enumerable.Range(0, Rows * 4).Select(_ => (4 * random.NextDouble()) - 2)];
        }
        while (network.DistanceToKink(parameters, inputs) < 1e-3);

        return (network, [.. parameters, .. inputs]);
    }

    private static ParameterBlock[] Blocks(ReferenceNetwork<double> network) =>
        [.. network.ParameterBlocks, new("inputs", network.ParameterCount, Rows, 4)];
}
