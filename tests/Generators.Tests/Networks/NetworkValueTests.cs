using System.Numerics;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Networks;

/// <summary>Every method of generated networks against plain loops in double.</summary>
[Trait("Category", "Numeric")]
public class NetworkValueTests
{
    private const double SingleTolerance = 2e-5;
    private const double DoubleTolerance = 1e-12;

    public static TheoryData<string, Activation> Classifiers => NetworkSpecs.Classifiers;

    [Theory]
    [MemberData(nameof(Classifiers))]
    public void Classifiers_AreThoseOfPlainLoops(string shape, Activation activation)
    {
        Compare<float>(shape, activation, LossFunction.SoftmaxCrossEntropy, Element.Single, SingleTolerance);
        Compare<double>(shape, activation, LossFunction.SoftmaxCrossEntropy, Element.Double, DoubleTolerance);
    }

    [Theory]
    [InlineData("20-9-33-3", Activation.Silu, LossFunction.MeanSquaredError)]
    [InlineData("9-40-1", Activation.Identity, LossFunction.SigmoidCrossEntropy)]
    [InlineData("12-6", Activation.Identity, LossFunction.SigmoidCrossEntropy)]
    public void OtherLosses_AreThoseOfPlainLoops(string shape, Activation activation, LossFunction loss) =>
        Compare<float>(shape, activation, loss, Element.Single, SingleTolerance);

    private static void Compare<T>(string shape, Activation activation, LossFunction loss, Element element, double tolerance)
        where T : struct, IFloatingPointIeee754<T>
    {
        var sizes = NetworkSpecs.Sizes(shape);
        var network = CompiledNetwork<T>.Of(NetworkSpecs.Create(sizes, activation, loss, element));
        var reference = new ReferenceNetwork<double>(
            sizes[0], [.. network.Spec.Layers.Select(layer => new ReferenceLayer(layer.Outputs, (Activation)layer.Activation))], loss);
        Assert.Equal(reference.ParameterBlocks.ToArray(), network.Members.ParameterBlocks.ToArray());
        foreach (var rows in new[] { 1, 7, 23, 109 })
        {
            Compare(network, reference, new NetworkData<T>(network, rows, seed: rows), tolerance);
        }
    }

    private static void Compare<T>(CompiledNetwork<T> network, ReferenceNetwork<double> reference, NetworkData<T> data, double tolerance)
        where T : struct, IFloatingPointIeee754<T>
    {
        var (parameters, inputs, targets) = (Widen(data.Parameters), Widen(data.Inputs), Widen(data.Targets));
        var (predictions, expectedPredictions) = (new T[data.Targets.Length], new double[data.Targets.Length]);
        network.Members.Predict(data.Parameters, data.Inputs, predictions);
        reference.Predict(parameters, inputs, expectedPredictions);
        Near(expectedPredictions, predictions, tolerance);

        var (gradient, inputGradient) = (new T[data.Parameters.Length], new T[data.Inputs.Length]);
        var (expected, expectedInput) = (new double[gradient.Length], new double[inputGradient.Length]);

        var expectedLoss = reference.Gradient(parameters, inputs, targets, expected, expectedInput);
        var loss = network.Members.Gradient(data.Parameters, data.Inputs, data.Targets, gradient, inputGradient);
        Near([expectedLoss], [loss], tolerance);
        Near(expected, gradient, tolerance);
        Near(expectedInput, inputGradient, tolerance);
        Assert.Equal(loss, network.Members.Loss(data.Parameters, data.Inputs, data.Targets));
        var alone = new T[gradient.Length];
        Assert.Equal(loss, network.Members.Gradient(data.Parameters, data.Inputs, data.Targets, alone));
        Assert.Equal(gradient, alone);

        if (network.Classifier is { } classifier)
        {
            expectedLoss = reference.Gradient(parameters, inputs, data.Labels, expected, expectedInput);
            loss = classifier.Gradient(data.Parameters, data.Inputs, data.Labels, gradient, inputGradient);
            Near([expectedLoss], [loss], tolerance);
            Near(expected, gradient, tolerance);
            Near(expectedInput, inputGradient, tolerance);
            Assert.Equal(loss, classifier.Loss(data.Parameters, data.Inputs, data.Labels));
            Assert.Equal(loss, classifier.Gradient(data.Parameters, data.Inputs, data.Labels, alone));
            Assert.Equal(gradient, alone);
        }
    }

    private static double[] Widen<T>(T[] values)
        where T : INumberBase<T> => [.. values.Select(double.CreateChecked)];

    /// <summary>Within the tolerance of the largest value.</summary>
    private static void Near<T>(double[] expected, T[] actual, double tolerance)
        where T : INumberBase<T>
    {
        var largest = expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++)
        {
            var difference = Math.Abs(expected[i] - double.CreateChecked(actual[i]));
            Assert.True(difference <= tolerance * largest, $"[{i}]: {actual[i]} instead of {expected[i]} among {largest}");
        }
    }
}
