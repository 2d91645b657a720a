using System.Numerics;

namespace KernelGen.Word2Vec.Tests.Models;

/// <summary>A window over a small vocabulary, and what Gradient makes of it.</summary>
internal sealed class Window<TModel, T>
    where TModel : IWordModel<TModel, T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>Vectors drawn by seed; five negatives for each predicted word, some of them repeated, some the predicted word itself.</summary>
    public Window(int words, int center, int[] context, int seed = 1)
    {
        var random = new KernelRandom((ulong)seed);
        Words = words;
        Center = center;
        Context = context;
        Tree = TModel.Objective == Objective.HierarchicalSoftmax ? HuffmanTree.Create([.. Enumerable.Range(0, words).Select(_ => 1 + random.Next(100))]) : null;
        InputVectors = Draw(words);
        OutputVectors = Draw(Tree is null ? words : words - 1);
        InputGradient = new T[InputVectors.Length];
        OutputGradient = new T[OutputVectors.Length];
        int[] predicted = TModel.Architecture == WordArchitecture.SkipGram ? context : [center];
        Negatives = TModel.Objective == Objective.NegativeSampling ? [.. predicted.SelectMany(word => new[] { random.Next(words), word, 0, random.Next(words), 0 })] : [];

        T[] Draw(int rows) => [.. Enumerable.Range(0, rows * TModel.Dimensions).Select(_ => T.CreateChecked(((2 * random.NextDouble()) - 1) / Math.Sqrt(TModel.Dimensions)))];
    }

    public int Words { get; }

    public int Center { get; set; }

    public int[] Context { get; set; }

    public int[] Negatives { get; set; }

    public HuffmanTree? Tree { get; set; }

    public T[] InputVectors { get; set; }

    public T[] OutputVectors { get; set; }

    public T[] InputGradient { get; set; }

    public T[] OutputGradient { get; set; }

    /// <summary>The loss; gradients are added to those that are there.</summary>
    public T Run() => TModel.Gradient(InputVectors, OutputVectors, Center, Context, Negatives, Tree, InputGradient, OutputGradient);

    /// <summary>The loss alone.</summary>
    public T Loss() => TModel.Gradient(InputVectors, OutputVectors, Center, Context, Negatives, Tree, new T[InputVectors.Length], new T[OutputVectors.Length]);
}
