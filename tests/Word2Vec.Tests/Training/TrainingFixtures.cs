namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>Small corpora.</summary>
internal static class TrainingFixtures
{
    /// <summary>Everything that occurs.</summary>
    public static VocabularyOptions All { get; } = new() { MinimumCount = 1 };

    /// <summary>Sentences over two topics that share no word: words of a topic occur together, and never with those of the other.</summary>
    public static EncodedCorpus Topics(int sentences, CorpusOptions? options = null)
    {
        var random = new KernelRandom(3);
        string[][] topics = [["sun", "rain", "wind", "snow", "fog"], ["red", "blue", "green", "grey", "pink"]];
        return Word2Vec.Corpus.FromSentences(Enumerable.Range(0, sentences).Select(i => Sentence(topics[i % 2])).ToArray(), options).Encode(All);

        string Sentence(string[] topic) => string.Join(' ', Enumerable.Range(0, 3 + random.Next(8)).Select(_ => topic[random.Next(topic.Length)]));
    }

    public static double Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double product = 0, first = 0, second = 0;
        for (var i = 0; i < a.Length; i++)
            (product, first, second) = (product + (a[i] * b[i]), first + (a[i] * a[i]), second + (b[i] * b[i]));
        return product / Math.Sqrt(first * second);
    }
}
