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
        int[] words = [1, 2, 3], halfWidths = [2, 2, 2], negatives = draws == 0 ? [] : [5, 6, 5, 6, 5, 6];

        Refuses("input vectors cut short", () => Train(input.AsSpan(1), output, words, halfWidths, negatives, tree));
        Refuses("output vectors too few", () => Train(input, output.AsSpan(TModel.Stride), words, halfWidths, negatives, tree));
        Refuses("one matrix in place of two", () => Train(input, input, words, halfWidths, negatives, tree));
        Refuses("a word that is none", () => Train(input, output, [1, Words, 3], halfWidths, negatives, tree));
        Refuses("a negative word", () => Train(input, output, [1, 2, -1], halfWidths, negatives, tree));
        Refuses("half-widths too few", () => Train(input, output, words, [2, 2], negatives, tree));
        Refuses("negatives too many", () => Train(input, output, words, halfWidths, [.. negatives, 5], tree));
        if (draws > 0)
        {
            Refuses("negatives too few", () => Train(input, output, words, halfWidths, [5, 6], tree));
            Refuses("a drawn word that is none", () => Train(input, output, words, halfWidths, [5, 6, 5, Words, 5, 6], tree));
            Refuses("a negative drawn word", () => Train(input, output, words, halfWidths, [5, 6, 5, -1, 5, 6], tree));
        }

        Refuses(tree is null ? "a tree, which it has no use for" : "no tree", () => Train(input, output, words, halfWidths, negatives, OtherTree()));
        if (tree is not null)
            Refuses("the tree of another vocabulary", () => Train(input, output, words, halfWidths, negatives, SmallerTree));

        list.Require("what Train refuses changes nothing", input.SequenceEqual(inputBefore) && output.SequenceEqual(outputBefore), "vectors were written");

        void Refuses(string what, Action call) => list.Refuses($"Train refuses {what}", call);

        void Train(Span<T> input, Span<T> output, int[] words, int[] halfWidths, int[] negatives, HuffmanTree? tree) => TModel.Train(
            input,
            output,
            new TrainingWindows
            {
                Words = words,
                HalfWidths = halfWidths,
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
