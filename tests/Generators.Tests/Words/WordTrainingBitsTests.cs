using System.Numerics;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;
using KernelGen.Word2Vec;

namespace KernelGen.Generators.Tests.Words;

/// <summary>A training step leaves the same bits at every width, and the same loss.</summary>
[Trait("Category", "Numeric")]
public class WordTrainingBitsTests
{
    private const int Words = 20;

    private static readonly int[] sizes = [1, 3, 10, 16, 50, 100, 300];

    [Fact]
    public void EveryWidth_TrainsTheSameBits_InSingle() => Compare<float>(Element.Single);

    [Fact]
    public void EveryWidth_TrainsTheSameBits_InDouble() => Compare<double>(Element.Double);

    private static void Compare<T>(Element element)
        where T : struct, IFloatingPointIeee754<T>
    {
        var specs = (from size in sizes
                     from architecture in new[] { Specs.WordArchitecture.SkipGram, Specs.WordArchitecture.Cbow }
                     from objective in new[] { Specs.Objective.NegativeSampling, Specs.Objective.Softmax, Specs.Objective.HierarchicalSoftmax }
                     select WordSpecs.Create(size, architecture, objective, element)).ToList();
        var bodies = new WordBodies(specs);
        foreach (var spec in specs)
        {
            foreach (var (shared, draws) in new[] { (true, 5), (true, 8), (false, 5) })
            {
                var widest = Train<T>(bodies, spec, 512, shared, draws);
                Assert.Equal(widest, Train<T>(bodies, spec, 256, shared, draws));
                Assert.Equal(widest, Train<T>(bodies, spec, 128, shared, draws));
            }
        }
    }

    /// <summary>The vectors after training, and the loss.</summary>
    private static T[] Train<T>(WordBodies bodies, WordModelSpec spec, int bits, bool shared, int draws)
        where T : struct, IFloatingPointIeee754<T>
    {
        var random = new Random(5);
        var tree = spec.Objective == Specs.Objective.HierarchicalSoftmax ? HuffmanTree.Create([.. Enumerable.Range(1, Words)]) : null;
        var stride = WordMatrix.Stride(spec);
        T[] input = Rows(Words), output = Rows(tree?.InnerNodeCount ?? Words);

        // Long contexts, words that repeat, and a window without any.
        int[] centers = [3, 7, 1], starts = [0, 9, 9, 14], contexts = [1, 2, 4, 5, 6, 4, 8, 9, 10, 11, 11, 12, 13, 14];
        var count = spec.Objective == Specs.Objective.NegativeSampling ? draws : 0;
        var sets = shared || spec.Architecture == Specs.WordArchitecture.Cbow ? centers.Length : contexts.Length;
        var negatives = Enumerable.Range(0, sets * count).Select(i => i * 7 % Words).ToArray();
        var windows = new TrainingWindows
        {
            Centers = centers,
            Contexts = contexts,
            ContextStarts = starts,
            NegativeCount = count,
            Negatives = negatives,
            NegativesAreShared = shared,
            Tree = tree,
        };
        var loss = bodies.Train(spec, bits, input, output, Words, in windows, T.CreateChecked(0.125));
        Assert.True(double.IsFinite(loss));
        return [.. input, .. output, T.CreateChecked(loss)];

        T[] Rows(int rows) =>
            [.. Enumerable.Range(0, rows * stride).Select(i => i % stride < spec.Dimensions ? T.CreateChecked(random.NextDouble() - 0.5) : T.Zero)];
    }
}
