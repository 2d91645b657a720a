using KernelGen;

namespace Digits.Tests;

public sealed class TensorPrimitivesNetworkTests
{
    private const int Hidden = 32;
    private const int Rows = 7;

    private readonly ReferenceNetwork<float> generic = new(DigitData.Pixels, DigitGradientCheck.GenericLayers(Hidden));
    private readonly TensorPrimitivesNetwork byHand = new(Hidden, Rows);
    private readonly float[] parameters = new float[DigitNet.ParameterCount];
    private readonly ReadOnlyMemory<float> images;
    private readonly ReadOnlyMemory<int> labels;

    public TensorPrimitivesNetworkTests()
    {
        var digits = DigitData.Load(Options.Defaults.Data);
        (images, labels) = (digits.Inputs[..(Rows * DigitData.Pixels)], digits.Labels[..Rows]);
        generic.Initialize(parameters, new KernelRandom(1));
        byHand.Unpack(parameters);
    }

    [Fact]
    public void Predictions_AreThoseOfTheGenericPath()
    {
        float[] expected = new float[Rows * DigitData.Classes], actual = new float[expected.Length];
        generic.Predict(parameters, images.Span, expected);

        byHand.Predict(images.Span, actual);

        AssertClose(expected, actual);
    }

    [Fact]
    public void AStep_IsThatOfTheGenericPath()
    {
        const float Rate = 0.5f;
        float[] expected = new float[parameters.Length], actual = new float[parameters.Length];
        for (var step = 0; step < 2; step++)
        {
            var loss = generic.Gradient(parameters, images.Span, labels.Span, expected);

            Assert.Equal(loss, byHand.Gradient(images.Span, labels.Span), 1e-5f);
            byHand.PackGradient(actual);
            AssertClose(expected, actual);

            byHand.Descend(Rate);
            for (var i = 0; i < parameters.Length; i++)
                parameters[i] -= Rate * expected[i];
        }
    }

    private static void AssertClose(float[] expected, float[] actual)
    {
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-6f);
    }
}
