namespace KernelGen.Word2Vec.Tests.Training;

/// <summary><see cref="ScriptedModel"/> with an objective for which each shard has vectors of its own.</summary>
internal readonly struct ScriptedSoftmax : IWordModel<ScriptedSoftmax, double>
{
    public static int Dimensions => ScriptedModel.Dimensions;

    public static WordArchitecture Architecture => ScriptedModel.Architecture;

    public static Objective Objective => Objective.Softmax;

    public static ContextReduction ContextReduction => ScriptedModel.ContextReduction;

    public static int Stride => ScriptedModel.Stride;

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

    public static double Train(Span<double> inputVectors, Span<double> outputVectors, scoped in TrainingWindows windows, double learningRate) =>
        ScriptedModel.Train(inputVectors, outputVectors, windows, learningRate);
}
