using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace KernelGen.Word2Vec.CompilerServices;

/// <summary>The argument checks of generated word models, beside those of <see cref="KernelGen.CompilerServices.Guard"/>. Each throws before anything is written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WordGuard
{
    /// <summary>Throws unless the word is one of a vocabulary's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Word(int word, int vocabulary, string name)
    {
        if ((uint)word >= (uint)vocabulary)
        {
            ThrowWord(word, vocabulary, name);
        }
    }

    /// <summary>Throws unless each word is one of a vocabulary's. Not inlined: among many arguments the loop would find no register for its own.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Words(ReadOnlySpan<int> words, int vocabulary, string name)
    {
        foreach (var word in words)
        {
            Word(word, vocabulary, name);
        }
    }

    /// <summary>Throws unless there are equally many negatives for each predicted word, none for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Negatives(ReadOnlySpan<int> negatives, int predicted, string name)
    {
        if (predicted == 0 ? !negatives.IsEmpty : negatives.Length % predicted != 0)
        {
            ThrowNegatives(negatives.Length, predicted, name);
        }
    }

    /// <summary>Throws unless there is a tree of this vocabulary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HuffmanTree Tree([NotNull] HuffmanTree? tree, int vocabulary, string name)
    {
        ArgumentNullException.ThrowIfNull(tree, name);
        if (tree.WordCount != vocabulary)
        {
            ThrowTree(tree.WordCount, vocabulary, name);
        }

        return tree;
    }

    /// <summary>Throws where there is a tree that the objective has no use for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NoTree(HuffmanTree? tree, string name)
    {
        if (tree is not null)
        {
            ThrowNeedlessTree(name);
        }
    }

    [DoesNotReturn]
    private static void ThrowWord(int word, int vocabulary, string name) =>
        throw new ArgumentOutOfRangeException(name, word, $"'{name}' holds the word {word}; the vocabulary has {vocabulary} words, from 0 on.");

    [DoesNotReturn]
    private static void ThrowNegatives(int length, int predicted, string name) =>
        throw new ArgumentException($"The length of '{name}' is {length}; it must be a multiple of the {predicted} predicted words.", name);

    [DoesNotReturn]
    private static void ThrowTree(int words, int vocabulary, string name) =>
        throw new ArgumentException($"'{name}' is the tree of {words} words; the vocabulary has {vocabulary}.", name);

    [DoesNotReturn]
    private static void ThrowNeedlessTree(string name) =>
        throw new ArgumentException($"'{name}' must be null: this model's objective is not hierarchical softmax.", name);
}
