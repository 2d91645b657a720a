using KernelGen;

namespace Digits;

/// <summary>Checks the generated gradient on real digits against differences of the loss, which the generic path computes in double.</summary>
internal static class DigitGradientCheck
{
    private const int Rows = 8;

    /// <summary>A float gradient has an error of about 2⁻²³ per term; a wrong formula is off by far more than this.</summary>
    private const double Tolerance = 1e-5;

    /// <summary>Compares every coordinate at freshly drawn parameters.</summary>
    public static GradientCheckReport Run<TNetwork>(int hidden, LabeledData<float> digits)
        where TNetwork : IClassifier<TNetwork, float>
    {
        var images = digits.Inputs.Span[..(Rows * DigitData.Pixels)];
        var labels = digits.Labels[..Rows];
        var parameters = new float[TNetwork.ParameterCount];
        var gradient = new float[TNetwork.ParameterCount];
        TNetwork.Initialize(parameters, new KernelRandom(seed: 1));
        TNetwork.Gradient(parameters, images, labels.Span, gradient);

        var generic = new ReferenceNetwork<double>(DigitData.Pixels, GenericLayers(hidden));
        var wideImages = Widen(images);
        return GradientCheck.Function(
            point => generic.Loss(point, wideImages, labels.Span),
            Widen(parameters),
            Widen(gradient),
            TNetwork.ParameterBlocks,
            new GradientCheckOptions { Tolerance = Tolerance });
    }

    /// <summary>The layers of the networks in Program.cs, laid out at run time.</summary>
    public static IReadOnlyList<ReferenceLayer> GenericLayers(int hidden) => [new(hidden, Activation.Sigmoid), new(DigitData.Classes)];

    private static double[] Widen(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), static value => (double)value);
}
