using System.Numerics;

namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>A model by plain loops, for what the trainer does around it.</summary>
internal readonly struct PlainSkipGram<T> : IWordModel<PlainSkipGram<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly ReferenceWordModel<T> Model = new(Dimensions, Architecture, Objective);

    public static int Dimensions => 6;

    public static WordArchitecture Architecture => WordArchitecture.SkipGram;

    public static Objective Objective => Objective.NegativeSampling;

    public static ContextReduction ContextReduction => ContextReduction.Mean;

    public static int Stride => 64 / sizeof(float);

    public static T Gradient(
        ReadOnlySpan<T> inputVectors, ReadOnlySpan<T> outputVectors, int center, ReadOnlySpan<int> context, ReadOnlySpan<int> negatives, HuffmanTree? tree, Span<T> inputGradient, Span<T> outputGradient) =>
        Model.Gradient(inputVectors, outputVectors, center, context, negatives, tree, inputGradient, outputGradient);

    public static T Train(Span<T> inputVectors, Span<T> outputVectors, scoped in TrainingWindows windows, T learningRate) =>
        Model.Train(inputVectors, outputVectors, Stride, windows, learningRate);
}

/// <summary>Bag of words with a Huffman tree.</summary>
internal readonly struct PlainTreeCbow : IWordModel<PlainTreeCbow, double>
{
    private static readonly ReferenceWordModel<double> Model = new(Dimensions, Architecture, Objective);

    public static int Dimensions => 5;

    public static WordArchitecture Architecture => WordArchitecture.Cbow;

    public static Objective Objective => Objective.HierarchicalSoftmax;

    public static ContextReduction ContextReduction => ContextReduction.Mean;

    public static int Stride => 8;

    public static double Gradient(
        ReadOnlySpan<double> inputVectors, ReadOnlySpan<double> outputVectors, int center, ReadOnlySpan<int> context, ReadOnlySpan<int> negatives, HuffmanTree? tree, Span<double> inputGradient, Span<double> outputGradient) =>
        Model.Gradient(inputVectors, outputVectors, center, context, negatives, tree, inputGradient, outputGradient);

    public static double Train(Span<double> inputVectors, Span<double> outputVectors, scoped in TrainingWindows windows, double learningRate) =>
        Model.Train(inputVectors, outputVectors, Stride, windows, learningRate);
}
