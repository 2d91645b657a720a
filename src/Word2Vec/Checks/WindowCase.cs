namespace KernelGen.Word2Vec;

/// <summary>A window to verify a gradient with.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Center">The word in the middle.</param>
/// <param name="Context">The words around it.</param>
/// <param name="Negatives">Drawn words of a prediction, from which each takes them in turn.</param>
internal sealed record WindowCase(string Name, int Center, int[] Context, int[] Negatives)
{
    /// <summary>Windows of a vocabulary of at least 32 words.</summary>
    public static IReadOnlyList<WindowCase> All { get; } =
    [
        new("one context word", 3, [7], [1, 12, 30, 5, 9]),
        new("ten context words", 3, [7, 8, 2, 31, 14, 15, 0, 20, 21, 22], [1, 12, 30, 5, 9, 6, 16]),
        new("repeated context words", 4, [9, 2, 9, 9, 11, 2], [1, 12, 30, 5, 8]),
        new("the center among its context", 5, [1, 5, 6, 5], [2, 12, 30, 3, 8]),
        new("repeated negatives", 6, [0, 1, 2], [13, 14, 13, 13, 14]),
        new("negatives that are predicted, or context", 2, [8, 9, 8], [8, 2, 9, 2, 17]),
        new("one negative", 10, [11, 12], [13]),
        new("no negatives", 10, [11, 12, 10], []),
        new("no context", 10, [], [4, 5]),
    ];

    /// <summary>The negatives of so many predictions, word after word: each set is the one before, turned by one.</summary>
    public int[] NegativesOf(int predictions) =>
        [.. Enumerable.Range(0, predictions).SelectMany(i => Negatives.Select((_, k) => Negatives[(i + k) % Negatives.Length]))];
}
