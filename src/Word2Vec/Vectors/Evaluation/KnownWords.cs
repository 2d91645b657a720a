namespace KernelGen.Word2Vec.Vectors;

/// <summary>The words that an evaluation looks up: the first so many, and without their case where that does not count.</summary>
internal sealed class KnownWords
{
    private readonly Dictionary<string, int> first;

    public KnownWords(ReadOnlySpan<string> words, EvaluationOptions options)
    {
        Count = Math.Min(words.Length, options.RestrictVocabulary);
        first = new Dictionary<string, int>(Count, options.IgnoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        Groups = new int[Count];
        for (var row = 0; row < Count; row++)
        {
            _ = first.TryAdd(words[row], row);
            Groups[row] = first[words[row]];
        }
    }

    /// <summary>How many there are, each case for itself.</summary>
    public int Count { get; }

    /// <summary>For each of them the first that it is one with.</summary>
    public int[] Groups { get; }

    /// <summary>The rows of words; null unless all are known.</summary>
    public int[]? Find(ReadOnlySpan<string> words)
    {
        var rows = new int[words.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (!first.TryGetValue(words[i], out rows[i]))
                return null;
        }

        return rows;
    }
}
