namespace KernelGen.Word2Vec;

/// <summary>
/// Windows as a training step takes them: a center each, and the words around it. They are learned one after the other, and so are the words of a context: each
/// prediction sees the updates of those before it, whether negatives are shared or not.
/// </summary>
public readonly ref struct TrainingWindows
{
    /// <summary>The center of each window.</summary>
    public required ReadOnlySpan<int> Centers { get; init; }

    /// <summary>The words around the centers, window after window.</summary>
    public required ReadOnlySpan<int> Contexts { get; init; }

    /// <summary>Where each window's words begin in <see cref="Contexts"/>, and at the end where the last one's end: one more value than windows, the first 0, none smaller than the one before.</summary>
    public required ReadOnlySpan<int> ContextStarts { get; init; }

    /// <summary>Negatives of a prediction; 0 for other objectives than negative sampling.</summary>
    public int NegativeCount { get; init; }

    /// <summary>
    /// The drawn words: <see cref="NegativeCount"/> for each window where its pairs share them or the model is CBOW, and for each word of <see cref="Contexts"/>
    /// otherwise. A window without context does not use its own.
    /// </summary>
    public ReadOnlySpan<int> Negatives { get; init; }

    /// <summary>Whether all pairs of a window have the same negatives.</summary>
    public bool NegativesAreShared { get; init; }

    /// <summary>How far the words of an averaged context move; <see cref="ContextUpdate.Full"/> by default. Skip-gram and summed contexts have no use for it.</summary>
    public ContextUpdate ContextUpdate { get; init; }

    /// <summary>Codes and paths of the words, for hierarchical softmax; null otherwise.</summary>
    public HuffmanTree? Tree { get; init; }
}
