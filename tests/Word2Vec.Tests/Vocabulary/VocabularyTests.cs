using System.Text;
using Words = KernelGen.Word2Vec.Vocabulary;

namespace KernelGen.Word2Vec.Tests.Vocabulary;

/// <summary>Which words have numbers, and which numbers.</summary>
public class VocabularyTests
{
    [Fact]
    public void WordsAreNumberedByCountAndThenByTheirFirstAppearance()
    {
        var vocabulary = Word2Vec.Corpus.FromSentences(["d c b b a", "a b c e"]).Encode(new VocabularyOptions { MinimumCount = 1 }).Vocabulary;
        Assert.Equal(["b", "c", "a", "d", "e"], Enumerable.Range(0, vocabulary.Count).Select(id => vocabulary[id]));
        Assert.Equal([3, 2, 2, 1, 1], vocabulary.Counts.ToArray());
        Assert.Equal(9, vocabulary.TotalCount);
    }

    [Fact]
    public void RareWordsAndThoseBeyondTheMaximumAreLeftOut()
    {
        var vocabulary = Create(new VocabularyOptions { MinimumCount = 2, MaximumSize = 3 }, ("a", 2), ("b", 9), ("c", 1), ("d", 2), ("e", 2));
        Assert.Equal(["b", "a", "d"], Enumerable.Range(0, vocabulary.Count).Select(id => vocabulary[id]));
        Assert.Equal((-1, -1, 2), (vocabulary.IndexOf("c"), vocabulary.IndexOf("e"), vocabulary.IndexOf("d")));
    }

    [Fact]
    public void AFingerprintIsThatOfTheWordsWhereEachEndsAndOfTheirCounts()
    {
        var options = new VocabularyOptions { MinimumCount = 1 };
        string[] fingerprints = [
            Create(options, ("ab", 3), ("c", 2)).Fingerprint,
            Create(options, ("ab", 4), ("c", 1)).Fingerprint,
            Create(options, ("a", 3), ("bc", 2)).Fingerprint,
            Create(options, ("ac", 3), ("c", 2)).Fingerprint];
        Assert.Distinct(fingerprints);
        Assert.Equal(fingerprints[0], Create(options, ("ab", 3), ("c", 2)).Fingerprint);
    }

    [Fact]
    public void WordsAreFoundAsStringsAndAsBytes()
    {
        string[] words = ["a", "a\0", "a\0\0", "ab", "abcdefgh", "abcdefgh\0", "abcdefghi", "abcdefghj", "abcdefghijklmnopqrstuvwxyz", "käse", "日本語", "𝔸"];
        var vocabulary = Create(new VocabularyOptions { MinimumCount = 1 }, [.. words.Select(word => (word, 1L))]);
        Assert.All(words.Index(), word =>
        {
            Assert.Equal(word.Index, vocabulary.IndexOf(word.Item));
            Assert.Equal(word.Index, vocabulary.IndexOf(Encoding.UTF8.GetBytes(word.Item)));
            Assert.Equal(word.Item, vocabulary[word.Index]);
        });
        Assert.All((string[])["", "b", "abcdefg", "abcdefghk", "abcdefghijklmnopqrstuvwxyZ", "\0"], word => Assert.Equal(-1, vocabulary.IndexOf(word)));
    }

    [Fact]
    public void ManyWordsOfEveryLengthAreToldApart()
    {
        var random = new KernelRandom(6);
        var table = new WordTable();
        var expected = new Dictionary<string, int>();
        var buffer = new byte[64];
        for (var i = 0; i < 200_000; i++)
        {
            var length = 1 + random.Next(20);
            foreach (ref var value in buffer.AsSpan())
                value = (byte)(random.Next(3) * 127);

            var word = Convert.ToHexString(buffer.AsSpan(0, length));
            if (!expected.TryGetValue(word, out var id))
                expected.Add(word, id = expected.Count);
            Assert.Equal(id, table.GetOrAdd(ref buffer[0], length));
        }

        Assert.Equal(expected.Count, table.Count);
        Assert.All(expected, word => Assert.Equal(word.Key, Convert.ToHexString(table[word.Value])));
    }

    [Fact]
    public void CountsThatAreNoneAreRefused()
    {
        var options = new VocabularyOptions { MinimumCount = 1 };
        Assert.Contains("'b' has the count 0", Assert.Throws<ArgumentOutOfRangeException>(() => Create(options, ("a", 1), ("b", 0))).Message, StringComparison.Ordinal);
        Assert.Contains("'a' stands there twice", Assert.Throws<ArgumentException>(() => Create(options, ("a", 1), ("b", 2), ("a", 3))).Message, StringComparison.Ordinal);
        Assert.Contains("empty", Assert.Throws<ArgumentException>(() => Create(options, ("", 1))).Message, StringComparison.Ordinal);
        Assert.Contains("There are no words", Assert.Throws<ArgumentException>(() => Create(options)).Message, StringComparison.Ordinal);
        Assert.Contains("at least 5 times", Assert.Throws<ArgumentException>(() => Create(new VocabularyOptions(), ("a", 4))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWordThatIsNotThereIsRefused()
    {
        var vocabulary = Create(new VocabularyOptions(), ("a", 5));
        Assert.Equal("id", Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary[1]).ParamName);
        Assert.Equal("id", Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary[-1]).ParamName);
        Assert.Equal("MinimumCount", Assert.Throws<ArgumentOutOfRangeException>(() => new VocabularyOptions { MinimumCount = 0 }).ParamName);
        Assert.Equal("MaximumSize", Assert.Throws<ArgumentOutOfRangeException>(() => new VocabularyOptions { MaximumSize = 0 }).ParamName);
    }

    private static Words Create(VocabularyOptions options, params (string Word, long Count)[] counts) =>
        Words.Create(counts.Select(word => KeyValuePair.Create(word.Word, word.Count)), options);
}
