using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        Words(windows.Centers, vocabulary, nameof(windows.Centers), nameof(windows));
        Words(windows.Contexts, vocabulary, nameof(windows.Contexts), nameof(windows));
        Words(windows.Negatives, vocabulary, nameof(windows.Negatives), nameof(windows));
        Starts(windows.ContextStarts, windows.Centers.Length, windows.Contexts.Length, nameof(windows));
        ArgumentOutOfRangeException.ThrowIfNegative(windows.NegativeCount, nameof(windows));
        long sets = perWindow || windows.NegativesAreShared ? windows.Centers.Length : windows.Contexts.Length;
        Length(windows.Negatives, negatives ? windows.NegativeCount * sets : 0, nameof(windows.Negatives), nameof(windows));
    }

    private static void Starts(ReadOnlySpan<int> starts, int windowCount, int wordCount, string name)
    {
        Length(starts, windowCount + 1L, nameof(TrainingWindows.ContextStarts), name);
        for (var window = 0; window < windowCount; window++)
        {
            if (starts[window] > starts[window + 1])
            {
                throw new ArgumentException($"The context of window {window} ends before it begins.", name);
            }
        }

        if (starts[0] != 0 || starts[^1] != wordCount)
        {
            throw new ArgumentException($"The contexts go from {starts[0]} to {starts[^1]}; they must go from 0 to {wordCount}.", name);
        }
    }

    private static void Length(ReadOnlySpan<int> values, long expected, string part, string name)
    {
        if (values.Length != expected)
        {
            throw new ArgumentException($"The length of '{name}.{part}' is {values.Length}; it must be {expected}.", name);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Words(ReadOnlySpan<int> words, int vocabulary, string part, string name)
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
                ThrowWord(words[i], vocabulary, part, name);
            }
        }
    }

    [DoesNotReturn]
    private static void ThrowWord(int word, int vocabulary, string part, string name) =>
        throw new ArgumentOutOfRangeException(name, word, $"'{name}.{part}' holds the word {word}; the vocabulary has {vocabulary} words, from 0 on.");
}
