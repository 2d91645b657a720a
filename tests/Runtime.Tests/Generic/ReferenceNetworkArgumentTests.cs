namespace KernelGen.Runtime.Tests.Generic;

public class ReferenceNetworkArgumentTests
{
    private static readonly ReferenceNetwork<double> Network = new(2, [new(3, Activation.Tanh), new(2)]);

    private readonly double[] parameters = new double[17];
    private readonly double[] inputs = new double[4];
    private readonly double[] targets = new double[4];
    private readonly double[] gradient = new double[17];
    private readonly double[] inputGradient = new double[4];

    [Fact]
    public void ALayoutThatIsNoNetwork_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("inputSize", () => new ReferenceNetwork<double>(0, [new(1)]));
        Assert.Throws<ArgumentException>("layers", () => new ReferenceNetwork<double>(1, []));
        Assert.Throws<ArgumentOutOfRangeException>("layers", () => new ReferenceNetwork<double>(1, [new(0)]));
        Assert.Throws<ArgumentException>("layers", () => new ReferenceNetwork<double>(1, [new(2, Activation.Relu)]));
        Assert.Throws<ArgumentOutOfRangeException>("layers", () => new ReferenceNetwork<double>(1, [new(2, (Activation)99), new(1)]));
        Assert.Throws<ArgumentOutOfRangeException>("loss", () => new ReferenceNetwork<double>(1, [new(1)], (LossFunction)99));
        Assert.Throws<ArgumentOutOfRangeException>("reduction", () => new ReferenceNetwork<double>(1, [new(1)], reduction: (Reduction)99));
        Assert.Throws<ArgumentNullException>("layers", () => new ReferenceNetwork<double>(1, null!));
    }

    [Fact]
    public void MoreParametersThanAnArrayHolds_AreRefused_NotWrappedAround()
    {
        Assert.Throws<ArgumentException>("layers", () => new ReferenceNetwork<double>(70_000, [new(70_000)]));
        Assert.Throws<ArgumentException>("layers", () => new ReferenceNetwork<double>(1, [new(1_000_000_000), new(3)]));
    }

    [Fact]
    public void WrongLengths_AreRefusedByTheirNames()
    {
        Assert.Throws<ArgumentException>("parameters", () => Network.Initialize(new double[16], new Random(1)));
        Assert.Throws<ArgumentNullException>("random", () => Network.Initialize(parameters, null!));
        Assert.Throws<ArgumentException>("parameters", () => Network.Predict(new double[18], inputs, new double[4]));
        Assert.Throws<ArgumentException>("inputs", () => Network.Predict(parameters, new double[3], new double[4]));
        Assert.Throws<ArgumentException>("predictions", () => Network.Predict(parameters, inputs, new double[6]));
        Assert.Throws<ArgumentException>("targets", () => Network.Loss(parameters, inputs, new double[2]));
        Assert.Throws<ArgumentException>("gradient", () => Network.Gradient(parameters, inputs, targets, new double[16]));
        Assert.Throws<ArgumentException>("inputGradient", () => Network.Gradient(parameters, inputs, targets, gradient, new double[2]));
    }

    [Fact]
    public void Labels_AreOneARow_AndClasses()
    {
        Assert.Throws<ArgumentException>("labels", () => Network.Loss(parameters, inputs, [0]));
        Assert.Throws<ArgumentOutOfRangeException>("labels", () => Network.Loss(parameters, inputs, [0, 2]));
        Assert.Throws<ArgumentOutOfRangeException>("labels", () => Network.Gradient(parameters, inputs, [-1, 0], gradient));
    }

    [Theory]
    [InlineData(LossFunction.SigmoidCrossEntropy)]
    [InlineData(LossFunction.MeanSquaredError)]
    public void Labels_UnderAnotherLoss_AreAnInvalidOperation(LossFunction loss)
    {
        var network = new ReferenceNetwork<double>(2, [new(3, Activation.Tanh), new(2)], loss);
        Assert.Throws<InvalidOperationException>(() => network.Loss(parameters, inputs, [0, 1]));
        Assert.Throws<InvalidOperationException>(() => network.Gradient(parameters, inputs, [0, 1], gradient));
        Assert.Throws<InvalidOperationException>(() => network.Gradient(parameters, inputs, [0, 1], gradient, inputGradient));
    }

    [Fact]
    public void ADestination_OverlapsNothingElse()
    {
        Assert.Throws<ArgumentException>("predictions", () => Network.Predict(parameters, inputs, inputs));
        Assert.Throws<ArgumentException>("gradient", () => Network.Gradient(parameters, inputs, targets, parameters));
        Assert.Throws<ArgumentException>("inputGradient", () => Network.Gradient(parameters, inputs, targets, gradient, inputs));
        Assert.Throws<ArgumentException>("inputGradient", () => Network.Gradient(parameters, inputs, targets, gradient, targets));
        Assert.Throws<ArgumentException>("inputGradient", () => Network.Gradient(parameters, inputs, targets, gradient, gradient.AsSpan(0, 4)));
    }
}
