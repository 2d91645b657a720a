namespace KernelGen.Word2Vec.Vectors;

/// <summary>Proposes a word for one that is unknown.</summary>
internal static class Spelling
{
    private const int MostEdits = 2;

    /// <summary>The first of the words that the fewest letters inserted, left out or replaced make of <paramref name="word"/>, case not counting; null where it takes more than two, or no letter stays.</summary>
    public static string? ClosestTo(string word, IEnumerable<string> words)
    {
        string? closest = null;
        var least = Math.Min(MostEdits, word.Length - 1) + 1;
        foreach (var candidate in words)
        {
            if (least > 0 && EditsBetween(word, candidate, least) is var edits && edits < least)
                (closest, least) = (candidate, edits);
        }

        return closest;
    }

    /// <summary>Levenshtein's distance, or <paramref name="limit"/> where it is that or more.</summary>
    private static int EditsBetween(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit || b.Length > 64)
            return limit;

        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least >= limit)
                return limit;
        }

        return Math.Min(row[b.Length], limit);
    }
}
