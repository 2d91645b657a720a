using KernelGen.Word2Vec;

namespace KernelGen.Bench.Words;

/// <summary>How far two sets of vectors agree in what is near to what: the mean share of common words among the ten nearest, over the thousand most frequent words.</summary>
internal sealed class Neighbourhoods
{
    private const int Words = 1000, Nearest = 10;

    private readonly Dictionary<string, HashSet<string>> nearest;

    public Neighbourhoods(WordVectors vectors)
    {
        var words = vectors.Words.Take(Words).ToArray();
        nearest = words.Zip(vectors.Nearest(words, Nearest), (word, near) => (word, near))
            .ToDictionary(pair => pair.word, pair => pair.near.Select(neighbor => neighbor.Word).ToHashSet());
    }

    public double OverlapWith(Neighbourhoods other) => nearest.Average(pair =>
        other.nearest.TryGetValue(pair.Key, out var theirs) ? pair.Value.Count(theirs.Contains) / (double)Nearest : 0);

    /// <summary>The mean over all pairs of two groups, and its spread.</summary>
    public static (double Mean, double Least, double Most) Overlap(IReadOnlyList<Neighbourhoods> first, IReadOnlyList<Neighbourhoods> second) =>
        Summary([.. from a in first from b in second select a.OverlapWith(b)]);

    /// <summary>The mean over all pairs within a group, and its spread.</summary>
    public static (double Mean, double Least, double Most) Overlap(IReadOnlyList<Neighbourhoods> runs) =>
        Summary([.. from a in Enumerable.Range(0, runs.Count) from b in Enumerable.Range(0, a) select runs[a].OverlapWith(runs[b])]);

    private static (double, double, double) Summary(double[] values) => (values.Average(), values.Min(), values.Max());
}
