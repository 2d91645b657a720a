using KernelGen.CompilerServices;

namespace KernelGen.Word2Vec;

public sealed partial class ReferenceWordModel<T>
{
    private void CheckWindow(
        ReadOnlySpan<T> inputVectors,
        ReadOnlySpan<T> outputVectors,
        int center,
        ReadOnlySpan<int> context,
        ReadOnlySpan<int> negatives,
        HuffmanTree? tree,
        ReadOnlySpan<T> inputGradient,
        ReadOnlySpan<T> outputGradient)
    {
        var words = CheckRows(inputVectors, outputVectors, Dimensions, tree);
        Guard.Length(inputGradient, inputVectors.Length, nameof(inputGradient));
        Guard.Length(outputGradient, outputVectors.Length, nameof(outputGradient));
        Guard.Apart(inputVectors, inputGradient, nameof(inputGradient));
        Guard.Apart(outputVectors, inputGradient, nameof(inputGradient));
        Guard.Apart(inputVectors, outputGradient, nameof(outputGradient));
        Guard.Apart(outputVectors, outputGradient, nameof(outputGradient));
        Guard.Apart(inputGradient, outputGradient, nameof(outputGradient));
        CheckWords([center], words, nameof(center));
        CheckWords(context, words, nameof(context));
        CheckWords(negatives, words, nameof(negatives));
        var predictions = Architecture == WordArchitecture.SkipGram ? context.Length : 1;
        if (Objective != Objective.NegativeSampling)
            Guard.Length(negatives, 0, nameof(negatives));
        else if (predictions == 0 ? negatives.Length > 0 : negatives.Length % predictions != 0)
            throw new ArgumentException($"'{nameof(negatives)}' holds {negatives.Length} words for {predictions} predictions; each must have as many.", nameof(negatives));
    }

    private void CheckTraining(ReadOnlySpan<T> inputVectors, ReadOnlySpan<T> outputVectors, int stride, in TrainingWindows windows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, Dimensions);
        var words = CheckRows(inputVectors, outputVectors, stride, windows.Tree);
        Guard.Apart(inputVectors, outputVectors, nameof(outputVectors));
        CheckWords(windows.Centers, words, nameof(windows));
        CheckWords(windows.Contexts, words, nameof(windows));
        CheckWords(windows.Negatives, words, nameof(windows));
        var starts = windows.ContextStarts;
        Guard.Length(starts, windows.Centers.Length + 1L, nameof(windows));
        for (var window = 0; window < windows.Centers.Length; window++)
        {
            if (starts[window] > starts[window + 1])
                throw new ArgumentException($"The context of window {window} ends before it begins.", nameof(windows));
        }

        if (starts[0] != 0 || starts[^1] != windows.Contexts.Length)
            throw new ArgumentException($"The contexts go from {starts[0]} to {starts[^1]}; they must go from 0 to {windows.Contexts.Length}.", nameof(windows));

        ArgumentOutOfRangeException.ThrowIfNegative(windows.NegativeCount, nameof(windows));
        var isPerWindow = Architecture == WordArchitecture.Cbow || windows.NegativesAreShared;
        var draws = Objective == Objective.NegativeSampling ? windows.NegativeCount : 0;
        Guard.Length(windows.Negatives, (long)draws * (isPerWindow ? windows.Centers.Length : windows.Contexts.Length), nameof(windows));
    }

    /// <summary>Number of words.</summary>
    private int CheckRows(ReadOnlySpan<T> inputVectors, ReadOnlySpan<T> outputVectors, int rowLength, HuffmanTree? tree)
    {
        var words = Guard.Rows(inputVectors, rowLength, nameof(inputVectors));
        if (tree is not null == (Objective != Objective.HierarchicalSoftmax))
            throw new ArgumentException($"'{nameof(tree)}' is for hierarchical softmax, which needs one, and for it alone; the objective is {Objective}.", nameof(tree));
        if (tree is not null && tree.WordCount != words)
            throw new ArgumentException($"The tree has {tree.WordCount} words; the vectors are of {words}.", nameof(tree));

        Guard.Length(outputVectors, (long)(tree?.InnerNodeCount ?? words) * rowLength, nameof(outputVectors));
        return words;
    }

    private static void CheckWords(ReadOnlySpan<int> words, int count, string name)
    {
        foreach (var word in words)
        {
            if ((uint)word >= (uint)count)
                throw new ArgumentOutOfRangeException(name, word, $"'{name}' holds the word {word}; the vocabulary has {count} words.");
        }
    }
}
