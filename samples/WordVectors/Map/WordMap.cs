using System.Text;
using KernelGen.Word2Vec;

namespace Words;

/// <summary>Words in the plane of the two principal components of their unit vectors: some words in colour with those nearest to them, and the most frequent ones.</summary>
internal sealed class WordMap
{
    public const int DefaultFrequentWords = 150;

    /// <summary>As many colours are told apart; further words asked for are left out.</summary>
    public const int MostGroups = 8;

    private const int GroupSize = 10;
    private const int NeighborsShown = 8;

    private WordMap(IReadOnlyList<MapWord> words) => Words = words;

    /// <summary>The words: those asked for first, then those nearest to them, then frequent ones.</summary>
    public IReadOnlyList<MapWord> Words { get; }

    /// <summary>Computes a map.</summary>
    /// <exception cref="KeyNotFoundException">A word is not in the vocabulary.</exception>
    public static WordMap Create(WordVectors vectors, IReadOnlyList<string> heads, int frequentWords = DefaultFrequentWords)
    {
        heads = [.. heads.Distinct().Take(MostGroups)];
        var groups = new Dictionary<string, int?>();
        for (var group = 0; group < heads.Count; group++)
            groups.Add(heads[group], group);

        // Only words with a direction: a vector of zeros is near to nothing.
        var near = vectors.Nearest(heads, GroupSize);
        for (var group = 0; group < heads.Count; group++)
        {
            foreach (var (word, similarity) in near[group])
            {
                if (similarity > 0)
                    groups.TryAdd(word, group);
            }
        }

        foreach (var word in vectors.Words.Where(word => HasMeaning(word) && vectors[word].ContainsAnyExcept(0f)).Take(frequentWords))
            groups.TryAdd(word, null);

        string[] words = [.. groups.Keys];
        var places = PrincipalComponents.Project([.. words.Select(word => UnitVector(vectors[word]))]);
        var neighbors = vectors.Nearest(words, NeighborsShown);
        return new WordMap([.. words.Select((word, i) => new MapWord(word, places[i].X, places[i].Y, groups[word], i < heads.Count, neighbors[i]))]);
    }

    /// <summary>Writes the map as a picture and as a page.</summary>
    /// <param name="folder">Where to; made where it is missing.</param>
    /// <returns>The paths of the two files.</returns>
    /// <exception cref="IOException">They cannot be written.</exception>
    public (string Picture, string Page) Save(string folder)
    {
        Directory.CreateDirectory(folder);
        string picture = Path.Combine(folder, "words.svg"), page = Path.Combine(folder, "words.html");
        var svg = SvgMap.Draw(this);
        svg.Save(picture);
        MapPage.Save(this, svg, page);
        return (picture, page);
    }

    /// <summary>One or two letters are mostly particles and names of variables; a Chinese character takes three bytes.</summary>
    private static bool HasMeaning(string word) => Encoding.UTF8.GetByteCount(word) >= 3;

    private static double[] UnitVector(ReadOnlySpan<float> vector)
    {
        var values = Array.ConvertAll(vector.ToArray(), static value => (double)value);
        var length = Math.Sqrt(values.Sum(static value => value * value));
        return Array.ConvertAll(values, value => value / length);
    }
}
