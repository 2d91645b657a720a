namespace KernelGen.Runtime.Tests.Training;

/// <summary>A network that computes and allocates nothing.</summary>
internal readonly struct SilentNetwork : INetwork<SilentNetwork, double>
{
    private static readonly ParameterBlock[] Blocks = [new("W1", 0, 1, 1)];

    public static int InputSize => 1;

    public static int OutputSize => 1;

    public static int ParameterCount => 1;

    public static ReadOnlySpan<ParameterBlock> ParameterBlocks => Blocks;

    public static void Initialize(Span<double> parameters, Random random) => parameters.Clear();

    public static void Predict(ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, Span<double> predictions) => predictions.Clear();

    public static double Loss(ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets) => 0;

    public static double Gradient(ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradient)
    {
        gradient.Clear();
        return 0;
    }

    public static double Gradient(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradient, Span<double> inputGradient)
    {
        inputGradient.Clear();
        return Gradient(parameters, inputs, targets, gradient);
    }
}
