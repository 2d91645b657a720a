using KernelGen.Word2Vec;

namespace Words;

/// <summary>Words that every C# developer knows, to ask vectors for.</summary>
internal static class KnownWords
{
    private static readonly string[] words = ["string", "thread", "exception", "stream", "file", "date", "certificate", "decimal", "dictionary", "task", "list", "async"];

    private static readonly (string A, string B, string C)[] analogies =
        [("client", "server", "request"), ("read", "write", "reader"), ("encode", "decode", "encoder"), ("minimum", "maximum", "smallest"), ("year", "month", "hour")];

    /// <summary>Those that the vectors have; the most frequent words where they have none.</summary>
    public static IReadOnlyList<string> Of(WordVectors vectors)
    {
        string[] known = [.. words.Where(vectors.Contains)];
        return known.Length > 0 ? known : [.. vectors.Words.Take(WordMap.MostGroups)];
    }

    /// <summary>Questions whose words the vectors have: what is to C as B is to A?</summary>
    public static IEnumerable<(string A, string B, string C)> AnalogiesOf(WordVectors vectors) =>
        analogies.Where(question => vectors.Contains(question.A) && vectors.Contains(question.B) && vectors.Contains(question.C));
}
