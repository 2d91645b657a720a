namespace KernelGen.Word2Vec;

/// <summary>A sentence to verify a training step with.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Words">Its words.</param>
/// <param name="HalfWidths">A half-width for each.</param>
/// <param name="NegativeCount">Negatives of a prediction.</param>
internal sealed record SentenceCase(string Name, int[] Words, int[] HalfWidths, int NegativeCount)
{
    private static readonly int[] Text = [3, 7, 0, 12, 5, 9, 3, 0, 1, 20, 14, 2, 0, 6, 31, 8, 7, 7, 4, 0, 11, 16];

    /// <summary>The words around each, cut off at the sentence's ends.</summary>
    public IReadOnlyList<int[]> Contexts { get; } =
    [
        .. Words.Select((_, position) => Words
            .Where((_, other) => other != position && Math.Abs(other - position) <= HalfWidths[position])
            .ToArray()),
    ];

    /// <summary>Sentences over a vocabulary of at least 32 words.</summary>
    public static IReadOnlyList<SentenceCase> All { get; } =
    [
        new("a sentence", Text, [.. Text.Select((_, i) => 1 + (i * 7 % 5))], 5),
        new("windows of a word to each side", Text, [.. Text.Select(_ => 1)], 5),
        new("windows longer than the sentence", Text[..4], [9, 5, 100, int.MaxValue], 5),
        new("a word over and over", [3, 3, 3, 1, 3, 3], [2, 3, 1, 2, 3, 2], 5),
        new("words without a window", Text, [.. Text.Select((_, i) => i % 3)], 5),
        new("two words", [4, 9], [5, 5], 5),
        new("one word", [4], [5], 5),
        new("no word", [], [], 5),
        new("one negative", Text, [.. Text.Select((_, i) => 1 + (i % 3))], 1),
        new("no negatives", Text, [.. Text.Select((_, i) => 1 + (i % 3))], 0),
        new("twenty negatives", Text, [.. Text.Select((_, i) => 1 + (i % 5))], 20),
    ];
}
