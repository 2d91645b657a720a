using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>
/// A word model whose dimensions, architecture and objective are given at run time: plain loops, what generated models are verified against and what one prototypes
/// with before the dimensions are fixed. Members are those of <see cref="IWordModel{TSelf, T}"/>; memory is allocated with the call.
/// </summary>
/// <typeparam name="T">Any IEEE 754 type.</typeparam>
public sealed partial class ReferenceWordModel<T>
    where T : IFloatingPointIeee754<T>
{
    /// <summary>Lays out a model.</summary>
    /// <param name="dimensions">Length D of a word's vector; at least 1.</param>
    /// <param name="architecture">Which way it predicts.</param>
    /// <param name="objective">How a word is predicted.</param>
    /// <param name="contextReduction">How the vectors of a context become one, for CBOW.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no dimensions, or a value is none of its enumeration.</exception>
    public ReferenceWordModel(
        int dimensions,
        WordArchitecture architecture,
        Objective objective = Objective.NegativeSampling,
        ContextReduction contextReduction = ContextReduction.Mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        RequireDefined(architecture, nameof(architecture));
        RequireDefined(objective, nameof(objective));
        RequireDefined(contextReduction, nameof(contextReduction));
        Dimensions = dimensions;
        Architecture = architecture;
        Objective = objective;
        ContextReduction = contextReduction;
    }

    /// <summary>Length D of a word's vector.</summary>
    public int Dimensions { get; }

    /// <summary>Which way it predicts.</summary>
    public WordArchitecture Architecture { get; }

    /// <summary>How a word is predicted.</summary>
    public Objective Objective { get; }

    /// <summary>How the vectors of a context become one.</summary>
    public ContextReduction ContextReduction { get; }

    /// <summary>Loss of a window, its gradient added to the destinations; see <see cref="IWordModel{TSelf, T}.Gradient"/>.</summary>
    /// <param name="inputVectors">V × D values.</param>
    /// <param name="outputVectors">V × D values; with a tree (V − 1) × D.</param>
    /// <param name="center">The word in the middle of the window.</param>
    /// <param name="context">The words around it.</param>
    /// <param name="negatives">K for each predicted word; empty for other objectives than negative sampling.</param>
    /// <param name="tree">For hierarchical softmax; null otherwise.</param>
    /// <param name="inputGradient">As many values as <paramref name="inputVectors"/>, added to.</param>
    /// <param name="outputGradient">As many values as <paramref name="outputVectors"/>, added to.</param>
    /// <exception cref="ArgumentException">A length is wrong, a word is not in the vocabulary, or spans overlap.</exception>
    public T Gradient(
        ReadOnlySpan<T> inputVectors,
        ReadOnlySpan<T> outputVectors,
        int center,
        ReadOnlySpan<int> context,
        ReadOnlySpan<int> negatives,
        HuffmanTree? tree,
        Span<T> inputGradient,
        Span<T> outputGradient)
    {
        CheckWindow(inputVectors, outputVectors, center, context, negatives, tree, inputGradient, outputGradient);
        if (context.IsEmpty)
            return T.Zero;

        var predictions = Architecture == WordArchitecture.SkipGram ? context.Length : 1;
        var drawn = negatives.Length / predictions;
        var loss = T.Zero;
        for (var i = 0; i < predictions; i++)
        {
            var isSkipGram = Architecture == WordArchitecture.SkipGram;
            var source = isSkipGram ? inputVectors.Slice(center * Dimensions, Dimensions).ToArray() : Reduce(inputVectors, Dimensions, context);
            var prediction = Predict(source, outputVectors, Dimensions, isSkipGram ? context[i] : center, negatives.Slice(i * drawn, drawn), tree);
            loss += prediction.Loss;
            foreach (var (row, slope) in prediction.Slopes)
                AddScaled(source, slope, outputGradient.Slice(row * Dimensions, Dimensions));

            var sourceGradient = prediction.SourceGradient(outputVectors, Dimensions, Dimensions);
            if (isSkipGram)
                AddScaled(sourceGradient, T.One, inputGradient.Slice(center * Dimensions, Dimensions));
            else
                Distribute(sourceGradient, context, ContextScale(context.Length), inputGradient, Dimensions);
        }

        return loss;
    }

    /// <summary>What the gradient of v̂ is multiplied by for each position of the context.</summary>
    private T ContextScale(int positions) => ContextReduction == ContextReduction.Mean ? T.One / T.CreateChecked(positions) : T.One;

    /// <summary>v̂, the sum or the mean of the context's vectors.</summary>
    private T[] Reduce(ReadOnlySpan<T> inputVectors, int stride, ReadOnlySpan<int> context)
    {
        var reduced = new T[Dimensions];
        foreach (var word in context)
            AddScaled(inputVectors.Slice(word * stride, Dimensions), T.One, reduced);
        foreach (ref var value in reduced.AsSpan())
            value *= ContextScale(context.Length);
        return reduced;
    }

    private void Distribute(ReadOnlySpan<T> gradient, ReadOnlySpan<int> context, T scale, Span<T> destination, int stride)
    {
        foreach (var word in context)
            AddScaled(gradient, scale, destination.Slice(word * stride, Dimensions));
    }

    private static void AddScaled(ReadOnlySpan<T> values, T scale, Span<T> destination)
    {
        for (var i = 0; i < values.Length; i++)
            destination[i] += scale * values[i];
    }

    private static void RequireDefined<TEnum>(TEnum value, string name)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw new ArgumentOutOfRangeException(name, value, $"{value} is no {typeof(TEnum).Name}.");
    }
}
