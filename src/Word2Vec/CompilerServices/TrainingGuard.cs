using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.CompilerServices;

namespace KernelGen.Word2Vec.CompilerServices;

/// <summary>The argument checks of generated training steps. Each throws before anything is written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TrainingGuard
{
    /// <summary>Throws unless windows are of words of the vocabulary, their contexts follow one another, and there are as many negatives as they say.</summary>
    /// <param name="windows">The windows.</param>
    /// <param name="vocabulary">Number of words.</param>
    /// <param name="negatives">Whether the objective has negatives.</param>
    /// <param name="perWindow">Whether a window is one prediction.</param>
    public static void Windows(in TrainingWindows windows, int vocabulary, bool negatives, bool perWindow)
    {
        Words(windows.Centers, vocabulary, nameof(windows));
        Words(windows.Contexts, vocabulary, nameof(windows));
        Words(windows.Negatives, vocabulary, nameof(windows));
        Starts(windows.ContextStarts, windows.Centers.Length, windows.Contexts.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(windows.NegativeCount, nameof(windows));
        long sets = perWindow || windows.NegativesAreShared ? windows.Centers.Length : windows.Contexts.Length;
        Guard.Length(windows.Negatives, negatives ? windows.NegativeCount * sets : 0, nameof(windows));
    }

    private static void Starts(ReadOnlySpan<int> starts, int windows, int words)
    {
        Guard.Length(starts, windows + 1L, nameof(windows));
        for (var window = 0; window < windows; window++)
        {
            if (starts[window] > starts[window + 1])
            {
                throw new ArgumentException($"The context of window {window} ends before it begins.", nameof(windows));
            }
        }

        if (starts[0] != 0 || starts[^1] != words)
        {
            throw new ArgumentException($"The contexts go from {starts[0]} to {starts[^1]}; they must go from 0 to {words}.", nameof(windows));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Words(ReadOnlySpan<int> words, int vocabulary, string name)
    {
        // A negative word is a large one without its sign.
        var values = MemoryMarshal.Cast<int, uint>(words);
        var bound = new Vector<uint>((uint)vocabulary);
        var i = 0;
        for (; i <= values.Length - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            if (Vector.GreaterThanOrEqualAny(new Vector<uint>(values[i..]), bound))
            {
                break;
            }
        }

        for (; i < values.Length; i++)
        {
            if (values[i] >= (uint)vocabulary)
            {
                ThrowWord(words[i], vocabulary, name);
            }
        }
    }

    [DoesNotReturn]
    private static void ThrowWord(int word, int vocabulary, string name) =>
        throw new ArgumentOutOfRangeException(name, word, $"'{name}' holds the word {word}; the vocabulary has {vocabulary} words, from 0 on.");
}
