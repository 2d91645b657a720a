namespace KernelGen.Word2Vec;

internal sealed partial class WordModelChecks<TModel, T>
{
    private void GradientArguments()
    {
        T[] input = Vectors(Words), output = Vectors(OutputRows), inputGradient = new T[input.Length], outputGradient = new T[output.Length];
        int[] context = [1, 2], negatives = TModel.Objective == Objective.NegativeSampling ? [3, 4] : [];

        Refuses("input vectors cut short", gradient => gradient(input.AsSpan(1), output, 0, context, negatives, tree, inputGradient, outputGradient));
        Refuses("output vectors too few", gradient => gradient(input, output.AsSpan(TModel.Dimensions), 0, context, negatives, tree, inputGradient, outputGradient));
        Refuses("an input gradient too short", gradient => gradient(input, output, 0, context, negatives, tree, inputGradient.AsSpan(1), outputGradient));
        Refuses("an output gradient too long", gradient => gradient(input, output, 0, context, negatives, tree, inputGradient, new T[output.Length + 1]));
        Refuses("a center that is no word", gradient => gradient(input, output, Words, context, negatives, tree, inputGradient, outputGradient));
        Refuses("a negative center", gradient => gradient(input, output, -1, context, negatives, tree, inputGradient, outputGradient));
        Refuses("a context word that is none", gradient => gradient(input, output, 0, [1, Words], negatives, tree, inputGradient, outputGradient));
        Refuses("a negative context word", gradient => gradient(input, output, 0, [-1, 1], negatives, tree, inputGradient, outputGradient));
        Refuses("to write over the input vectors", gradient => gradient(input, output, 0, context, negatives, tree, input, outputGradient));
        Refuses("to write over the output vectors", gradient => gradient(input, output, 0, context, negatives, tree, inputGradient, output));
        if (OutputRows == Words)
            Refuses("one gradient over the other", gradient => gradient(input, output, 0, context, negatives, tree, inputGradient, inputGradient));

        if (TModel.Objective == Objective.NegativeSampling)
            Refuses("a drawn word that is none", gradient => gradient(input, output, 0, context, [3, Words], tree, inputGradient, outputGradient));
        else
            Refuses("negatives, which it has no use for", gradient => gradient(input, output, 0, context, [3, 4], tree, inputGradient, outputGradient));
        if (TModel.Objective == Objective.NegativeSampling && TModel.Architecture == WordArchitecture.SkipGram)
            Refuses("unequal numbers of negatives", gradient => gradient(input, output, 0, context, [3, 4, 5], tree, inputGradient, outputGradient));

        Refuses(tree is null ? "a tree, which it has no use for" : "no tree", gradient => gradient(input, output, 0, context, negatives, OtherTree(), inputGradient, outputGradient));
        if (tree is not null)
            Refuses("the tree of another vocabulary", gradient => gradient(input, output, 0, context, negatives, SmallerTree, inputGradient, outputGradient));

        list.Require("what Gradient refuses changes nothing", inputGradient.Concat(outputGradient).All(T.IsZero), "a gradient was written");

        void Refuses(string what, Action<GradientMember> call) => list.Refuses($"Gradient refuses {what}", () => call(TModel.Gradient));
    }

    private void TrainingArguments()
    {
        T[] input = Padded(Vectors(Words)), output = Padded(Vectors(OutputRows));
        T[] inputBefore = [.. input], outputBefore = [.. output];
        var draws = TModel.Objective == Objective.NegativeSampling ? 2 : 0;
        int[] centers = [1, 2, 3], contexts = [2, 3, 1, 3, 1], starts = [0, 2, 4, 5], negatives = draws == 0 ? [] : [5, 6, 5, 6, 5, 6];

        Refuses("input vectors cut short", () => Train(input.AsSpan(1), output, centers, contexts, starts, negatives, tree));
        Refuses("output vectors too few", () => Train(input, output.AsSpan(TModel.Stride), centers, contexts, starts, negatives, tree));
        Refuses("one matrix in place of two", () => Train(input, input, centers, contexts, starts, negatives, tree));
        Refuses("a center that is no word", () => Train(input, output, [1, Words, 3], contexts, starts, negatives, tree));
        Refuses("a negative center", () => Train(input, output, [1, 2, -1], contexts, starts, negatives, tree));
        Refuses("a context word that is none", () => Train(input, output, centers, [2, 3, 1, 3, Words], starts, negatives, tree));
        Refuses("a negative context word", () => Train(input, output, centers, [2, 3, -1, 3, 1], starts, negatives, tree));
        Refuses("starts too few", () => Train(input, output, centers, contexts, [0, 2, 5], negatives, tree));
        Refuses("starts that do not begin at 0", () => Train(input, output, centers, contexts, [1, 2, 4, 5], negatives, tree));
        Refuses("starts that do not end with the contexts", () => Train(input, output, centers, contexts, [0, 2, 4, 4], negatives, tree));
        Refuses("starts beyond the contexts", () => Train(input, output, centers, contexts, [0, 2, 4, 6], negatives, tree));
        Refuses("a context that ends before it begins", () => Train(input, output, centers, contexts, [0, 4, 2, 5], negatives, tree));
        Refuses("negatives too many", () => Train(input, output, centers, contexts, starts, [.. negatives, 5], tree));
        if (draws > 0)
        {
            Refuses("negatives too few", () => Train(input, output, centers, contexts, starts, [5, 6], tree));
            Refuses("a drawn word that is none", () => Train(input, output, centers, contexts, starts, [5, 6, 5, Words, 5, 6], tree));
            Refuses("a negative drawn word", () => Train(input, output, centers, contexts, starts, [5, 6, 5, -1, 5, 6], tree));
        }

        Refuses(tree is null ? "a tree, which it has no use for" : "no tree", () => Train(input, output, centers, contexts, starts, negatives, OtherTree()));
        if (tree is not null)
            Refuses("the tree of another vocabulary", () => Train(input, output, centers, contexts, starts, negatives, SmallerTree));

        list.Require("what Train refuses changes nothing", input.SequenceEqual(inputBefore) && output.SequenceEqual(outputBefore), "vectors were written");

        void Refuses(string what, Action call) => list.Refuses($"Train refuses {what}", call);

        void Train(Span<T> input, Span<T> output, int[] centers, int[] contexts, int[] starts, int[] negatives, HuffmanTree? tree) => TModel.Train(
            input,
            output,
            new TrainingWindows
            {
                Centers = centers,
                Contexts = contexts,
                ContextStarts = starts,
                NegativeCount = draws,
                Negatives = negatives,
                NegativesAreShared = true,
                Tree = tree,
            },
            T.CreateChecked(Rate));
    }

    private static HuffmanTree SmallerTree => HuffmanTree.Create([3, 2, 1]);

    /// <summary>A tree where there should be none, and none where there should be one.</summary>
    private HuffmanTree? OtherTree() => tree is null ? HuffmanTree.Create(Enumerable.Repeat(1, Words).ToArray()) : null;

    private delegate T GradientMember(
        ReadOnlySpan<T> inputVectors,
        ReadOnlySpan<T> outputVectors,
        int center,
        ReadOnlySpan<int> context,
        ReadOnlySpan<int> negatives,
        HuffmanTree? tree,
        Span<T> inputGradient,
        Span<T> outputGradient);
}
