using System.Numerics;
using KernelGen.Word2Vec.Vectors;

namespace KernelGen.Word2Vec;

/// <summary>
/// Words and a vector for each of them, as training leaves them or as files of word2vec, gensim, GloVe and fastText hold them. <code>
/// var vectors = WordVectors.Load("vectors.bin");
/// foreach (var (word, similarity) in vectors.Nearest("string", 10))
///     Console.WriteLine($"{word} {similarity:0.00}");
/// </code>
/// Vectors do not change once made; every method may be called from many threads.
/// </summary>
public sealed partial class WordVectors
{
    private readonly string[] words;
    private readonly Dictionary<string, int> indices;
    private readonly VectorTable table;

    /// <summary>Copies words and vectors.</summary>
    /// <param name="words">The words, each once, in the order that searches prefer among equals and <see cref="EvaluationOptions.RestrictVocabulary"/> counts: by descending frequency.</param>
    /// <param name="values">A row of values for each word.</param>
    /// <exception cref="ArgumentException">
    /// There is no word, or one stands there twice; the values are no whole number of rows; a value is not finite, or a vector longer than 10³⁷.
    /// </exception>
    public WordVectors(IReadOnlyList<string> words, ReadOnlySpan<float> values)
        : this([.. words], values)
    {
    }

    private WordVectors(string[] words, ReadOnlySpan<float> values)
    {
        if (words.Length == 0)
            throw new ArgumentException("There must be at least one word.", nameof(words));
        if (values.IsEmpty || values.Length % words.Length != 0)
            throw new ArgumentException($"{values.Length} values are no whole number of dimensions for each of {words.Length} words.", nameof(values));
        var dimensions = values.Length / words.Length;
        if (!VectorTable.Fits(words.Length, dimensions, out var problem))
            throw new ArgumentException(problem, nameof(values));

        (this.words, table, indices) = (words, new VectorTable(words.Length, dimensions), new Dictionary<string, int>(words.Length, StringComparer.Ordinal));
        for (var index = 0; index < words.Length; index++)
        {
            if (!indices.TryAdd(words[index], index))
                throw new ArgumentException($"The word '{words[index]}' stands at {indices[words[index]]} and at {index}.", nameof(words));

            values.Slice(index * dimensions, dimensions).CopyTo(table.Row(index));
            if (!table.TryMeasure(index))
                throw new ArgumentException($"The vector of '{words[index]}' has a value that is not finite, or is too long.", nameof(values));
        }
    }

    private WordVectors(string[] words, Dictionary<string, int> indices, VectorTable table) =>
        (this.words, this.indices, this.table) = (words, indices, table);

    /// <summary>Copies what training ended with: the words of the vocabulary in its order, and their input vectors, as floats.</summary>
    /// <exception cref="ArgumentException">A value is not finite, or a vector longer than 10³⁷.</exception>
    public static WordVectors From<T>(Word2VecResult<T> result)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(result);
        var words = new string[result.Vocabulary.Count];
        var indices = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        var table = new VectorTable(words.Length, result.Dimensions);
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = result.Vocabulary[index];
            indices.Add(words[index], index);
            var row = table.Row(index);
            for (var i = 0; i < row.Length; i++)
                row[i] = float.CreateTruncating(result[index][i]);
            if (!table.TryMeasure(index))
                throw new ArgumentException($"The vector of '{words[index]}' has a value that is not finite, or is too long.");
        }

        return new WordVectors(words, indices, table);
    }

    /// <summary>Number V of words.</summary>
    public int Count => words.Length;

    /// <summary>Length D of a vector.</summary>
    public int Dimensions => table.Dimensions;

    /// <summary>The words in their order.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The vector of a word.</summary>
    /// <exception cref="KeyNotFoundException">It is not in the vocabulary; the message proposes the word that is spelled most like it.</exception>
    public ReadOnlySpan<float> this[string word] => table.Row(IndexOf(word));

    /// <summary>The vector of the word at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not from 0 to V − 1.</exception>
    public ReadOnlySpan<float> this[int index] => table.Row(index);

    /// <summary>Where a word stands in <see cref="Words"/>.</summary>
    /// <exception cref="KeyNotFoundException">It is not in the vocabulary; the message proposes the word that is spelled most like it.</exception>
    public int IndexOf(string word)
    {
        if (indices.TryGetValue(word, out var index))
            return index;

        var similar = Spelling.ClosestTo(word, words) is { } other ? $"; did you mean '{other}'?" : ".";
        throw new KeyNotFoundException($"'{word}' is not among the {words.Length} words{similar}");
    }

    /// <summary>Where a word stands, if it is in the vocabulary.</summary>
    public bool TryGetIndex(string word, out int index) => indices.TryGetValue(word, out index);

    /// <summary>Whether a word is in the vocabulary.</summary>
    public bool Contains(string word) => indices.ContainsKey(word);
}
