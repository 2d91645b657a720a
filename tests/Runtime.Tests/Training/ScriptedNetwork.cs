namespace KernelGen.Runtime.Tests.Training;

/// <summary>
/// A network of one input, output and weight that does what a test tells it: it notes the batches it is given and takes its losses and
/// gradients from delegates. An input below 0 marks validation rows.
/// </summary>
internal readonly struct ScriptedNetwork : INetwork<ScriptedNetwork, double>
{
    private static readonly ParameterBlock[] Blocks = [new("W1", 0, 1, 1)];

    [ThreadStatic]
    private static Script? script;

    public static int InputSize => 1;

    public static int OutputSize => 1;

    public static int ParameterCount => 1;

    public static ReadOnlySpan<ParameterBlock> ParameterBlocks => Blocks;

    /// <summary>Starts a new script for this thread.</summary>
    public static Script Begin() => script = new Script();

    public static void Initialize(Span<double> parameters, Random random) => parameters[0] = 0;

    public static void Predict(ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, Span<double> predictions) => throw new NotSupportedException();

    public static double Loss(ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets)
    {
        script!.Judged = inputs.ToArray();
        return inputs.IsEmpty ? 0 : inputs[0] < 0 ? script.ValidationLoss() : script.LossAfterStep();
    }

    public static double Gradient(ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradient)
    {
        script!.Batches.Add(inputs.ToArray());
        script.Targets.Add(targets.ToArray());
        gradient[0] = script.Gradient();
        return script.Loss();
    }

    public static double Gradient(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradient, Span<double> inputGradient) =>
        throw new NotSupportedException();

    internal sealed class Script
    {
        public List<double[]> Batches { get; } = [];

        public List<double[]> Targets { get; } = [];

        /// <summary>The batch that the loss alone was last asked of.</summary>
        public double[] Judged { get; set; } = [];

        public Func<double> Loss { get; set; } = () => 1;

        public Func<double> Gradient { get; set; } = () => 1;

        /// <summary>The last batch's loss with the parameters after its step.</summary>
        public Func<double> LossAfterStep { get; set; } = () => 1;

        public Func<double> ValidationLoss { get; set; } = () => 1;
    }
}
