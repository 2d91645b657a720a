using KernelGen.Word2Vec.Vectors;

namespace KernelGen.Word2Vec;

/// <content>Similarity of words: the cosine of the angle between their vectors.</content>
public sealed partial class WordVectors
{
    /// <summary>At most so many threads take part in a search; its results do not depend on it. All processors by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int SearchThreads
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>The cosine of the angle between two words' vectors, from −1 to 1; 0 where one of them is zero.</summary>
    /// <exception cref="KeyNotFoundException">A word is not in the vocabulary.</exception>
    public float Similarity(string first, string second) => Similarity(IndexOf(first), IndexOf(second));

    /// <summary>The words most similar to a word, the most similar first and without itself; all of them where <paramref name="count"/> exceeds their number.</summary>
    /// <param name="word">A word of the vocabulary.</param>
    /// <param name="count">How many; at least 1.</param>
    /// <exception cref="KeyNotFoundException">The word is not in the vocabulary.</exception>
    /// <exception cref="ArgumentException">Its vector is zero, which has no direction.</exception>
    public IReadOnlyList<Neighbor> Nearest(string word, int count = 10) => Nearest([word], count)[0];

    /// <summary>The words most similar to each of some words, found in one pass over the vectors.</summary>
    /// <inheritdoc cref="Nearest(string, int)" path="/exception"/>
    public IReadOnlyList<IReadOnlyList<Neighbor>> Nearest(IReadOnlyList<string> words, int count)
    {
        var queries = new SearchQuery[words.Count];
        for (var i = 0; i < queries.Length; i++)
        {
            var index = IndexOf(words[i]);
            queries[i] = Direction([(1, index)], [index])
                ?? throw new ArgumentException($"The vector of '{words[i]}' is zero: nothing is more similar to it than anything else.");
        }

        return Find(queries, count);
    }

    /// <summary>The words most similar to a vector, the most similar first.</summary>
    /// <param name="vector">D values.</param>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="excluded">Words that are no answer; those outside the vocabulary are none anyway.</param>
    /// <exception cref="ArgumentException">The vector has another length, a value that is not finite, or is zero.</exception>
    public IReadOnlyList<Neighbor> Nearest(ReadOnlySpan<float> vector, int count = 10, params IEnumerable<string> excluded)
    {
        if (vector.Length != Dimensions)
            throw new ArgumentException($"The vector has {vector.Length} values; {Dimensions} were expected.", nameof(vector));

        var direction = new double[Dimensions];
        for (var i = 0; i < direction.Length; i++)
            direction[i] = float.IsFinite(vector[i]) ? vector[i] : throw new ArgumentException($"Value {i} is {vector[i]}.", nameof(vector));
        int[] excludedRows = [.. excluded.Where(Contains).Select(IndexOf)];
        var query = SearchQuery.Towards(direction, excludedRows)
            ?? throw new ArgumentException("The vector is zero: nothing is more similar to it than anything else.", nameof(vector));
        return Find([query], count)[0];
    }

    /// <summary>
    /// Words that are to <paramref name="c"/> as <paramref name="b"/> is to <paramref name="a"/>: those most similar to b − a + c, each vector scaled to length 1
    /// before (3CosAdd; Mikolov, Yih and Zweig, Linguistic regularities in continuous space word representations, 2013). The three words are no answer.
    /// </summary>
    /// <exception cref="KeyNotFoundException">A word is not in the vocabulary.</exception>
    /// <exception cref="ArgumentException">b − a + c is zero.</exception>
    public IReadOnlyList<Neighbor> Analogy(string a, string b, string c, int count = 10)
    {
        int[] rows = [IndexOf(a), IndexOf(b), IndexOf(c)];
        var query = AnalogyQuery(rows, rows, groups: null)
            ?? throw new ArgumentException($"'{b}' − '{a}' + '{c}' is zero: nothing is more similar to it than anything else.");
        return Find([query], count)[0];
    }

    private float Similarity(int first, int second)
    {
        double lengths = VectorTable.LengthOf(table.Row(first)) * VectorTable.LengthOf(table.Row(second));
        return table.InverseLengths[first] == 0 || table.InverseLengths[second] == 0 ? 0 : (float)(VectorTable.Dot(table.Row(first), table.Row(second)) / lengths);
    }

    /// <summary>b − a + c; null where that is zero.</summary>
    private SearchQuery? AnalogyQuery(ReadOnlySpan<int> rows, int[] excludedRows, int[]? groups) =>
        Direction([(-1, rows[0]), (1, rows[1]), (1, rows[2])], excludedRows, groups);

    /// <summary>The direction of a sum of unit vectors; null where that is zero.</summary>
    private SearchQuery? Direction(ReadOnlySpan<(int Sign, int Row)> terms, int[] excludedRows, int[]? groups = null)
    {
        var sum = new double[Dimensions];
        foreach (var (sign, row) in terms)
        {
            if (table.InverseLengths[row] != 0)
                table.AddScaled(row, sign / VectorTable.LengthOf(table.Row(row)), sum);
        }

        return SearchQuery.Towards(sum, excludedRows, groups);
    }

    private IReadOnlyList<Neighbor>[] Find(IReadOnlyList<SearchQuery> queries, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var found = new VectorSearch(table, Count, SearchThreads).Find(queries, count);
        return Array.ConvertAll(found, matches => (IReadOnlyList<Neighbor>)Array.ConvertAll(matches, match => new Neighbor(words[match.Row], match.Similarity)));
    }
}
