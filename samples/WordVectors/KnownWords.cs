using KernelGen.Word2Vec;

namespace Words;

/// <summary>Words that every C# developer knows, to ask vectors for.</summary>
internal static class KnownWords
{
    private static readonly string[] candidates = ["string", "thread", "exception", "stream", "file", "date", "certificate", "decimal", "dictionary", "task", "list", "async"];

    /// <summary>Those that the vectors have; the most frequent words where they have none.</summary>
    public static IReadOnlyList<string> Of(WordVectors vectors)
    {
        string[] known = [.. candidates.Where(vectors.Contains)];
        return known.Length > 0 ? known : [.. vectors.Words.Take(WordMap.MostGroups)];
    }
}
