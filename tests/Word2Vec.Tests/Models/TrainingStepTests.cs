namespace KernelGen.Word2Vec.Tests.Models;

/// <summary>What a training step does, by the gradient of the same loss.</summary>
public class TrainingStepTests
{
    private const int Words = 9;
    private const double Rate = 1e-7;

    private static readonly int[] context = [4, 1, 6];
    private static readonly int[] centers = [3], starts = [0, 3];
    private static readonly int[] drawn = [7, 0, 2, 7, 8];
    private static readonly HuffmanTree tree = HuffmanTree.Create([30, 22, 17, 12, 9, 5, 4, 2, 1]);

    [Fact]
    public void OfSkipGramMovesAgainstTheGradientOfEachContextWordThatPredictsTheCenter()
    {
        MovesAgainstTheGradient<SkipGramSampling>(drawn, null);
        MovesAgainstTheGradient<SkipGramTree>([], tree);
        MovesAgainstTheGradient<SkipGramSoftmax>([], null);
    }

    [Fact]
    public void OfCbowMovesAgainstTheGradientOfItsWindow()
    {
        MovesAgainstTheGradient<MeanSampling>(drawn, null);
        MovesAgainstTheGradient<SumSampling>(drawn, null);
        MovesAgainstTheGradient<MeanTree>([], tree);
        MovesAgainstTheGradient<SumSoftmax>([], null);
    }

    // The step is so small that no update is seen by another prediction, to eight digits.
    private static void MovesAgainstTheGradient<TModel>(int[] negatives, HuffmanTree? tree)
        where TModel : IWordModel<TModel, double>
    {
        var (input, output) = (Draw<TModel>(Words, seed: 1), Draw<TModel>(tree?.InnerNodeCount ?? Words, seed: 2));
        var (denseInput, denseOutput) = (Dense<TModel>(input), Dense<TModel>(output));
        double[] inputGradient = new double[denseInput.Length], outputGradient = new double[denseOutput.Length];
        var expected = 0.0;
        if (TModel.Architecture == WordArchitecture.Cbow)
        {
            expected = TModel.Gradient(denseInput, denseOutput, 3, context, negatives, tree, inputGradient, outputGradient);
        }
        else
        {
            foreach (var word in context)
                expected += TModel.Gradient(denseInput, denseOutput, word, [3], negatives, tree, inputGradient, outputGradient);
        }

        var loss = TModel.Train(input, output, Window(negatives, tree), Rate);

        Assert.Equal(expected, loss, 1e-5);
        Moved(denseInput, Dense<TModel>(input), inputGradient);
        Moved(denseOutput, Dense<TModel>(output), outputGradient);

        static void Moved(double[] before, double[] after, double[] gradient)
        {
            var largest = gradient.Max(Math.Abs);
            Assert.True(largest > 0.01);
            for (var i = 0; i < gradient.Length; i++)
                Assert.Equal(gradient[i], (before[i] - after[i]) / Rate, 1e-6 * Math.Max(1, largest));
        }
    }

    private static TrainingWindows Window(int[] negatives, HuffmanTree? tree) => new()
    {
        Centers = centers,
        Contexts = context,
        ContextStarts = starts,
        NegativeCount = negatives.Length,
        Negatives = negatives,
        NegativesAreShared = true,
        ContextUpdate = ContextUpdate.Exact,
        Tree = tree,
    };

    private static double[] Draw<TModel>(int rows, ulong seed)
        where TModel : IWordModel<TModel, double>
    {
        var random = new KernelRandom(seed);
        var matrix = new double[rows * TModel.Stride];
        for (var i = 0; i < matrix.Length; i++)
            matrix[i] = i % TModel.Stride < TModel.Dimensions ? (2 * random.NextDouble()) - 1 : 0;
        return matrix;
    }

    private static double[] Dense<TModel>(double[] matrix)
        where TModel : IWordModel<TModel, double> => [.. matrix.Where((_, i) => i % TModel.Stride < TModel.Dimensions)];
}
