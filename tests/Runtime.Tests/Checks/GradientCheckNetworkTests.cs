namespace KernelGen.Runtime.Tests.Checks;

public class GradientCheckNetworkTests
{
    private static readonly double[] Inputs = [0.5, -1, 2, 0.25, 1.5, 0.75, -0.5, 1];

    private static readonly double[] Targets = [0.25, 0.75, 1, 0];

    private static readonly int[] Labels = [1, 0];

    private static readonly double[] Parameters = [.. Enumerable.Range(0, 23).Select(i => (i * 7 % 11 / 10.0) - 0.5)];

    [Fact]
    public void ASoundNetwork_PassesInEveryBlock()
    {
        var report = GradientCheck.Network<HandWrittenClassifier<Sound, double>>(Parameters, Inputs, Targets);
        report.ThrowIfFailed();
        Assert.Equal([("W1", 12), ("b1", 3), ("W2", 6), ("b2", 2), ("inputs", 8)], report.Blocks.Select(block => (block.Name, block.Checked)));
        GradientCheck.Network<HandWrittenClassifier<Sound, double>>(Parameters, Inputs, Labels).ThrowIfFailed();
    }

    [Fact]
    public void AWrongSign_IsNamedByItsBlock()
    {
        Assert.Equal("b1", GradientCheck.Network<HandWrittenClassifier<WrongSignOfFirstBias, double>>(Parameters, Inputs, Targets).Worst!.Name);
        Assert.Equal("b1", GradientCheck.Network<HandWrittenClassifier<WrongSignOfFirstBias, double>>(Parameters, Inputs, Labels).Worst!.Name);
    }

    [Fact]
    public void AFloatNetwork_IsComparedWithTheDoubleGradient()
    {
        var reference = new ReferenceNetwork<double>(4, [new(3, Activation.Tanh), new(2)]);
        float[] parameters = Narrow(Parameters), inputs = Narrow(Inputs), targets = Narrow(Targets);
        GradientCheck.Network<HandWrittenClassifier<Sound, float>>(reference, parameters, inputs, targets).ThrowIfFailed();

        var report = GradientCheck.Network<HandWrittenClassifier<WrongSignOfFirstBias, float>>(reference, parameters, inputs, targets);
        Assert.Equal((false, "b1"), (report.Passed, report.Worst!.Name));
        Assert.False(GradientCheck.Network<HandWrittenClassifier<InputGradientDoubled, float>>(reference, parameters, inputs, targets).Passed);
    }

    [Fact]
    public void AReferenceNetworkOfOtherBlocks_IsRefused() =>
        Assert.Throws<ArgumentException>("reference", () => GradientCheck.Network<HandWrittenClassifier<Sound, float>>(
            new ReferenceNetwork<double>(4, [new(2)]), Narrow(Parameters), Narrow(Inputs), Narrow(Targets)));

    private static float[] Narrow(double[] values) => [.. values.Select(value => (float)value)];
}
