using KernelGen.Word2Vec.Vectors;

namespace KernelGen.Word2Vec;

/// <content>The two measures of the field.</content>
public sealed partial class WordVectors
{
    /// <summary>
    /// Answers analogies "a b c d" by the word most similar to b − a + c (see <see cref="Analogy"/>) and counts how often it is d, as word2vec's compute-accuracy and
    /// gensim's <c>evaluate_word_analogies</c> do. A question with an unknown word does not count.
    /// </summary>
    /// <param name="path">A file in the format of questions-words.txt: lines ": name" begin sections, all others have four words.</param>
    /// <param name="options">How words are looked up.</param>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public AnalogyReport EvaluateAnalogies(string path, EvaluationOptions? options = null)
    {
        var sections = AnalogyQuestions.Read(path);
        var known = new KnownWords(words, options ?? new EvaluationOptions());
        var search = new VectorSearch(table, known.Count, SearchThreads);
        return new AnalogyReport([.. sections.Select(section => Evaluate(section, known, search))]);
    }

    /// <summary>Compares the similarities of word pairs with those that people found, by Spearman's rank correlation; as WordSim-353 and its like are used.</summary>
    /// <param name="path">A file with lines of two words and a score, with tabs, semicolons, commas or spaces between; the first may be a heading, and # begins a comment.</param>
    /// <param name="options">How words are looked up.</param>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public SimilarityReport EvaluateSimilarity(string path, EvaluationOptions? options = null)
    {
        var pairs = WordPair.Read(path);
        var known = new KnownWords(words, options ?? new EvaluationOptions());
        List<double> judged = [], computed = [];
        foreach (var pair in pairs)
        {
            if (known.Find([pair.First, pair.Second]) is not [var first, var second])
                continue;

            judged.Add(pair.Score);
            computed.Add(Similarity(first, second));
        }

        return new SimilarityReport(RankCorrelation.Spearman([.. judged], [.. computed]), judged.Count, pairs.Count - judged.Count);
    }

    private AnalogySection Evaluate(AnalogyQuestions section, KnownWords known, VectorSearch search)
    {
        var answerable = section.Questions.Select(question => known.Find(question)).OfType<int[]>().ToArray();

        // A question whose b − a + c is zero has no answer.
        var asked = answerable.Select(rows => (Expected: rows[3], Query: AnalogyQuery(rows, rows[..3], known.Groups))).Where(question => question.Query is not null).ToArray();
        var answers = search.Find([.. asked.Select(question => question.Query!)], count: 1);
        var correct = asked.Zip(answers).Count(pair => pair.Second is [var answer] && known.Groups[answer.Row] == pair.First.Expected);
        return new AnalogySection(section.Section, correct, answerable.Length, section.Questions.Count - answerable.Length);
    }
}
