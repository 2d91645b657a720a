using System.Numerics;
using KernelGen.Generators.Specs;
using KernelGen.Word2Vec;

namespace KernelGen.Generators.Tests.Words;

/// <summary>The arguments of Gradient, drawn by seed: words that stand twice, and gradients to add to.</summary>
internal sealed class WordWindow<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int NegativesOfAWord = 5;

    public WordWindow(WordModelSpec spec, int words, int context)
    {
        var random = new Random(spec.Dimensions);
        Tree = spec.Objective == Specs.Objective.HierarchicalSoftmax ? HuffmanTree.Create([.. Enumerable.Range(0, words).Select(_ => random.Next(100))]) : null;
        var outputs = Tree is null ? words : words - 1;
        InputVectors = Draw(words);
        OutputVectors = Draw(outputs);
        InputGradient = Draw(words);
        OutputGradient = Draw(outputs);
        Center = random.Next(words);
        Context = [Center, .. Enumerable.Range(1, context - 1).Select(_ => random.Next(words))];
        var predicted = spec.Architecture == Specs.WordArchitecture.SkipGram ? Context : [Center];
        Negatives = spec.Objective == Specs.Objective.NegativeSampling
            ? [.. predicted.SelectMany(word => Enumerable.Range(0, NegativesOfAWord).Select(k => k == 0 ? word : random.Next(words)))]
            : [];

        T[] Draw(int rows) => [.. Enumerable.Range(0, rows * spec.Dimensions).Select(_ => T.CreateChecked((2 * random.NextDouble()) - 1))];
    }

    public T[] InputVectors { get; }

    public T[] OutputVectors { get; }

    public T[] InputGradient { get; }

    public T[] OutputGradient { get; }

    public int Center { get; }

    public int[] Context { get; }

    public int[] Negatives { get; }

    public HuffmanTree? Tree { get; }

    public int Words(int dimensions) => InputVectors.Length / dimensions;
}
