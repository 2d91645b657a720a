using System.Text;
using KernelGen.Word2Vec.Tests.Training;
using KernelGen.Word2Vec.Tests.Vectors;
using Text = KernelGen.Word2Vec.Corpus;

namespace KernelGen.Word2Vec.Tests.Corpus;

/// <summary>How text becomes words and sentences.</summary>
public class CorpusTests
{
    [Fact]
    public void WordsAreSplitAtAsciiWhiteSpaceAndAtNothingElse() =>
        Assert.Equal(
            [["a", "b", "c", "d", "e"], ["f", "g\u00A0h\u2003i", "j\0k"]],
            Sentences(Text.FromSentences(["a  b\tc\vd\fe\r\n f g\u00A0h\u2003i j\0k "])));

    [Fact]
    public void ALineIsASentenceAndAnEmptyOneIsNone() =>
        Assert.Equal([["a", "b"], ["c"], ["d"]], Sentences(Text.FromReader(new StringReader("a b\n\n \nc\r\nd"))));

    [Fact]
    public void WithoutBoundariesASentenceIsAsLongAsItMayBe()
    {
        var options = new CorpusOptions { Boundary = SentenceBoundary.None, MaximumSentenceLength = 3 };
        Assert.Equal([["a", "b", "c"], ["d", "e", "f"], ["g"]], Sentences(Text.FromSentences(["a b", "c d e f g"], options)));
    }

    [Fact]
    public void ALongLineIsCutAndItsLengthIsCountedInWordsOfTheVocabulary()
    {
        var corpus = Text.FromSentences(["a x a b y b a", "b a b"], new CorpusOptions { MaximumSentenceLength = 3 });
        Assert.Equal([["a", "a", "b"], ["b", "a"], ["b", "a", "b"]], Sentences(corpus, new VocabularyOptions { MinimumCount = 2 }));
    }

    [Theory]
    [InlineData(SentenceBoundary.Line, int.MaxValue)]
    [InlineData(SentenceBoundary.None, int.MaxValue)]
    [InlineData(SentenceBoundary.Line, 0)]
    [InlineData(SentenceBoundary.None, 0)]
    public void ASentenceDoesNotGoOnInTheNextFile(SentenceBoundary boundary, long memoryLimit)
    {
        using var folder = new TemporaryFolder();
        string[] files = [folder.Write("1", "a b"u8), folder.Write("2", "c\n"u8), folder.Write("3", ""u8), folder.Write("4", "d"u8)];
        Assert.Equal([["a", "b"], ["c"], ["d"]], Sentences(Text.FromFiles(files, new CorpusOptions { Boundary = boundary, MemoryLimit = memoryLimit })));
    }

    [Fact]
    public void AByteOrderMarkIsPassedOverWhereAFileBegins()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("text", "\uFEFFa b \uFEFFc"u8);
        Assert.Equal([["a", "b", "\uFEFFc"]], Sentences(Text.FromFile(path)));
    }

    [Fact]
    public void AWordThatBeginsLikeAByteOrderMarkKeepsItWhereverAPartOfTheFileBegins()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("text", Encoding.UTF8.GetBytes("a" + string.Concat(Enumerable.Repeat(" \uFEFFb", 100_000))));
        Assert.Equal(["\uFEFFb", "a"], Words(Text.FromFile(path).Encode(TrainingFixtures.All).Vocabulary));
    }

    [Fact]
    public void LinesThatEndBehindATextAreNotItsOwn()
    {
        var sink = new LineCounter();
        WordScanner.Scan(Encoding.ASCII.GetBytes("a\nb" + new string('\n', WordScanner.Block)).AsSpan(0, 3), ref sink);
        Assert.Equal((2, 1), (sink.Words, sink.Lines));
    }

    [Fact]
    public void TextOfAnyShapeIsReadAsAPlainSplitReadsIt()
    {
        // Around the 64 bytes that are looked at together and the 256 KiB that are read together.
        using var folder = new TemporaryFolder();
        var random = new KernelRandom(8);
        foreach (var length in (int[])[1, 63, 64, 65, 127, 128, 129, 1000, (256 * 1024) - 1, 256 * 1024, (256 * 1024) + 1, 700_000])
        {
            var bytes = new byte[length];
            foreach (ref var value in bytes.AsSpan())
                value = random.Next(6) == 0 ? (byte)" \n\t\r"[random.Next(4)] : (byte)('a' + random.Next(26));

            var path = folder.Write("text", bytes);
            var expected = Encoding.ASCII.GetString(bytes).Split('\n').Select(line => line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length > 0).ToArray();
            if (expected.Length > 0)
                Assert.Equal(expected, Sentences(Text.FromFile(path)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void ReadAgainItHasTheSentencesThatItHasInMemory(int longest)
    {
        var random = new KernelRandom(2);
        var lines = Enumerable.Range(0, 5000).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(30)).Select(_ => $"w{random.Next(300)}"))).ToArray();
        var options = new CorpusOptions { MaximumSentenceLength = longest };
        var vocabulary = new VocabularyOptions { MinimumCount = 240 };
        Assert.Equal(
            Sentences(Text.FromSentences(lines, options), vocabulary),
            Sentences(Text.FromSentences(lines, options with { MemoryLimit = 0 }), vocabulary));
    }

    [Fact]
    public void WordsAreKeptInMemoryUpToALimit()
    {
        Assert.True(Text.FromSentences(["a b"]).Encode(TrainingFixtures.All).IsInMemory);
        var read = Text.FromSentences(["a b"], new CorpusOptions { MemoryLimit = 1000 }).Encode(TrainingFixtures.All);
        Assert.Equal((false, 0), (read.IsInMemory, read.MemoryBytes));
    }

    [Fact]
    public void WhatCanBeReadOnceOnlyMustFitIntoMemory()
    {
        var corpus = Text.FromReader(new StringReader("a b"), new CorpusOptions { MemoryLimit = 1000 });
        var refused = Assert.Throws<InvalidDataException>(() => corpus.Encode(TrainingFixtures.All));
        Assert.Contains("MemoryLimit", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xFF, (byte)'c' }, "line 2 the byte 0xFF")]
    [InlineData(new byte[] { (byte)'a', 0xC3 }, "line 1 the byte 0xC3")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'\n', (byte)'\n', 0xE2, 0x82, (byte)' ' }, "line 3 the byte 0xE2")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "line 1 the byte 0xFF")]
    public void BytesThatAreNoUtf8AreRefusedWithFileAndLine(byte[] content, string where)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("text", content);
        var refused = Assert.Throws<InvalidDataException>(() => Text.FromFile(path).Encode(TrainingFixtures.All));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Contains(where, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LinesAreCountedAcrossTheWholeFile()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("text", [.. Enumerable.Repeat("word word\n"u8.ToArray(), 100_000).SelectMany(line => line), 0x80]);
        var refused = Assert.Throws<InvalidDataException>(() => Text.FromFile(path).Encode());
        Assert.Contains("line 100,001", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BytesThatAreNoUtf8CanBeReplaced()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("text", [(byte)'a', 0xFF, (byte)' ', (byte)'b', (byte)'\n', 0xC3]);
        Assert.Equal([["a\uFFFD", "b"], ["\uFFFD"]], Sentences(Text.FromFile(path, new CorpusOptions { ReplaceInvalidBytes = true })));
    }

    [Fact]
    public void AWordThatNeverEndsIsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("text", [.. "a\n"u8, .. new byte[300_000]]);
        var refused = Assert.Throws<InvalidDataException>(() => Text.FromFile(path).Encode());
        Assert.Contains("line 2 a word has more than 65,536 bytes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACorpusWithoutVocabularySaysWhy()
    {
        Assert.Contains("There are no words", Assert.Throws<InvalidDataException>(() => Text.FromSentences([]).Encode()).Message, StringComparison.Ordinal);
        var rare = Assert.Throws<InvalidDataException>(() => Text.FromSentences(["a b a"]).Encode());
        Assert.Contains("None of 2 words occurs at least 5 times: the most frequent of them occurs 2 times", rare.Message, StringComparison.Ordinal);
        Assert.Contains("MinimumCount", rare.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EncodingTellsItsProgressAndCanBeCancelled()
    {
        var told = new List<long>();
        Text.FromSentences(["a b", "c"]).Encode(TrainingFixtures.All, told.Add);
        Assert.Equal(3, told[^1]);
        Assert.Throws<OperationCanceledException>(() => Text.FromSentences(["a"]).Encode(TrainingFixtures.All, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void WrongOptionsAndPathsAreRefused()
    {
        Assert.Equal("MaximumSentenceLength", Assert.Throws<ArgumentOutOfRangeException>(() => new CorpusOptions { MaximumSentenceLength = 0 }).ParamName);
        Assert.Equal("MaximumSentenceLength", Assert.Throws<ArgumentOutOfRangeException>(() => new CorpusOptions { MaximumSentenceLength = 100_001 }).ParamName);
        Assert.Equal("MemoryLimit", Assert.Throws<ArgumentOutOfRangeException>(() => new CorpusOptions { MemoryLimit = -1 }).ParamName);
        Assert.Equal("paths", Assert.Throws<ArgumentException>(() => Text.FromFiles([])).ParamName);
        Assert.Equal("paths", Assert.Throws<ArgumentException>(() => Text.FromFile("")).ParamName);
        Assert.Throws<FileNotFoundException>(() => Text.FromFile("no such file").Encode());
    }

    private static string[][] Sentences(Text corpus, VocabularyOptions? options = null)
    {
        var encoded = corpus.Encode(options ?? TrainingFixtures.All);
        using var reader = encoded.Read();
        var block = new SentenceBlock();
        var sentences = new List<string[]>();
        while (reader.Fill(block, words: 7))
        {
            for (var i = 0; i < block.SentenceCount; i++)
                sentences.Add([.. block[i].ToArray().Select(id => encoded.Vocabulary[id])]);
        }

        Assert.Equal(encoded.WordCount, sentences.Sum(sentence => sentence.Length));
        return [.. sentences];
    }

    private static IEnumerable<string> Words(Word2Vec.Vocabulary vocabulary) => Enumerable.Range(0, vocabulary.Count).Select(id => vocabulary[id]);

    private struct LineCounter : IWordSink
    {
        public int Words;
        public int Lines;

        public void Word(ref byte first, int length) => Words++;

        public void LineBreak() => Lines++;
    }
}
