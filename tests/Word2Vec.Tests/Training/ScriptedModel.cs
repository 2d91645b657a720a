namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>A model of one dimension that notes what it is given and does what a test tells it, on one shard and one thread.</summary>
internal readonly struct ScriptedModel : IWordModel<ScriptedModel, double>
{
    [ThreadStatic]
    private static Script? script;

    public static int Dimensions => 1;

    public static WordArchitecture Architecture => WordArchitecture.SkipGram;

    public static Objective Objective => Objective.NegativeSampling;

    public static ContextReduction ContextReduction => ContextReduction.Mean;

    public static int Stride => 8;

    /// <summary>Starts a new script for this thread.</summary>
    public static Script Begin() => script = new Script();

    public static double Gradient(
        ReadOnlySpan<double> inputVectors,
        ReadOnlySpan<double> outputVectors,
        int center,
        ReadOnlySpan<int> context,
        ReadOnlySpan<int> negatives,
        HuffmanTree? tree,
        Span<double> inputGradient,
        Span<double> outputGradient) =>
        throw new NotSupportedException();

    public static double Train(Span<double> inputVectors, Span<double> outputVectors, scoped in TrainingWindows windows, double learningRate)
    {
        script!.Sentences.Add(windows.Centers.ToArray());
        script.Contexts.Add(windows.Contexts.ToArray());
        script.Negatives.Add(windows.Negatives.ToArray());
        script.Rates.Add(learningRate);
        script.NegativeCounts.Add(windows.NegativeCount);
        script.Step(inputVectors, outputVectors);
        return script.Loss();
    }

    internal sealed class Script
    {
        public List<int[]> Sentences { get; } = [];

        public List<int[]> Contexts { get; } = [];

        public List<int[]> Negatives { get; } = [];

        public List<double> Rates { get; } = [];

        public List<int> NegativeCounts { get; } = [];

        public Func<double> Loss { get; set; } = () => 1;

        public Step Step { get; set; } = (_, _) => { };
    }

    internal delegate void Step(Span<double> inputVectors, Span<double> outputVectors);
}
