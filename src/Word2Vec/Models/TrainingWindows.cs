namespace KernelGen.Word2Vec;

/// <summary>
/// The windows of one sentence, as a training step takes them. The context of the word at position p is the words at p − h … p + h without p itself, h its half-width,
/// cut off at the sentence's ends. Windows are learned in the order of their words, and the words of a context one after the other: each prediction sees the
/// updates of those before it, shared negatives or not.
/// </summary>
public readonly ref struct TrainingWindows
{
    /// <summary>The sentence.</summary>
    public required ReadOnlySpan<int> Words { get; init; }

    /// <summary>A half-width for each word; 0 leaves the word without a window.</summary>
    public required ReadOnlySpan<int> HalfWidths { get; init; }

    /// <summary>
    /// Negatives for each prediction; 0 for other objectives than negative sampling.
    /// </summary>
    public int NegativeCount { get; init; }

    /// <summary>
    /// The drawn words, in order of the windows: <see cref="NegativeCount"/> for each window where they are shared or the model is CBOW, and for each pair of a
    /// context word and its center otherwise. A window without context has none of its own in the second case, and <see cref="NegativeCount"/> unused ones in the first.
    /// </summary>
    public ReadOnlySpan<int> Negatives { get; init; }

    /// <summary>Whether all pairs of a window have the same negatives.</summary>
    public bool NegativesAreShared { get; init; }

    /// <summary>How far the words of an averaged context move; <see cref="ContextUpdate.Full"/> by default. Skip-gram and summed contexts have no use for it.</summary>
    public ContextUpdate ContextUpdate { get; init; }

    /// <summary>Codes and paths of the words, for hierarchical softmax; null otherwise.</summary>
    public HuffmanTree? Tree { get; init; }

    /// <summary>Pairs of a context word and its center in the sentence.</summary>
    public long CountPairs()
    {
        long pairs = 0;
        for (var position = 0; position < HalfWidths.Length; position++)
        {
            var (first, end) = Context(position);
            pairs += end - first - 1;
        }

        return pairs;
    }

    /// <summary>Where the window of a position begins and ends; the position itself is inside and no part of its context.</summary>
    public (int First, int End) Context(int position)
    {
        var halfWidth = HalfWidths[position];
        var first = position > halfWidth ? position - halfWidth : 0;
        var end = HalfWidths.Length - position > halfWidth ? position + halfWidth + 1 : HalfWidths.Length;
        return (first, end);
    }
}
