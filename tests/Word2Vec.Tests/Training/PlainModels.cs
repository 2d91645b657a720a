using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>What a model of the tests is.</summary>
internal interface IPlainSettings
{
    static abstract WordArchitecture Architecture { get; }

    static virtual Objective Objective => Objective.NegativeSampling;

    static virtual ContextReduction ContextReduction => ContextReduction.Mean;
}

/// <summary>A model by plain loops, for what is done around it.</summary>
internal readonly struct PlainModel<TSettings, T> : IWordModel<PlainModel<TSettings, T>, T>
    where TSettings : IPlainSettings
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly ReferenceWordModel<T> Model = new(Dimensions, Architecture, Objective, ContextReduction);

    public static int Dimensions => 6;

    public static WordArchitecture Architecture => TSettings.Architecture;

    public static Objective Objective => TSettings.Objective;

    public static ContextReduction ContextReduction => TSettings.ContextReduction;

    public static int Stride => 64 / Unsafe.SizeOf<T>();

    public static T Gradient(
        ReadOnlySpan<T> inputVectors,
        ReadOnlySpan<T> outputVectors,
        int center,
        ReadOnlySpan<int> context,
        ReadOnlySpan<int> negatives,
        HuffmanTree? tree,
        Span<T> inputGradient,
        Span<T> outputGradient) =>
        Model.Gradient(inputVectors, outputVectors, center, context, negatives, tree, inputGradient, outputGradient);

    public static T Train(Span<T> inputVectors, Span<T> outputVectors, scoped in TrainingWindows windows, T learningRate) =>
        Model.Train(inputVectors, outputVectors, Stride, windows, learningRate);
}

internal readonly struct SkipGram : IPlainSettings
{
    public static WordArchitecture Architecture => WordArchitecture.SkipGram;
}

internal readonly struct SkipGramTree : IPlainSettings
{
    public static WordArchitecture Architecture => WordArchitecture.SkipGram;

    public static Objective Objective => Objective.HierarchicalSoftmax;
}

internal readonly struct SkipGramSoftmax : IPlainSettings
{
    public static WordArchitecture Architecture => WordArchitecture.SkipGram;

    public static Objective Objective => Objective.Softmax;
}

internal readonly struct CbowMean : IPlainSettings
{
    public static WordArchitecture Architecture => WordArchitecture.Cbow;
}

internal readonly struct CbowSum : IPlainSettings
{
    public static WordArchitecture Architecture => WordArchitecture.Cbow;

    public static ContextReduction ContextReduction => ContextReduction.Sum;
}

internal readonly struct CbowTree : IPlainSettings
{
    public static WordArchitecture Architecture => WordArchitecture.Cbow;

    public static Objective Objective => Objective.HierarchicalSoftmax;
}

internal readonly struct CbowSoftmaxSum : IPlainSettings
{
    public static WordArchitecture Architecture => WordArchitecture.Cbow;

    public static Objective Objective => Objective.Softmax;

    public static ContextReduction ContextReduction => ContextReduction.Sum;
}
