using System.Text;

namespace KernelGen.Word2Vec.Tests.Vectors;

public sealed class ReadingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2 3\nking 1 -2.5 3e-2\nqueen 4 5 6\n", "as gensim writes it")]
    [InlineData("2 3\nking 1.000000 -2.500000 0.030000 \nqueen 4.000000 5.000000 6.000000 \n", "as word2vec.c writes it")]
    [InlineData("2 3\nking 1 -2.5 0.03\nqueen 4 5 6", "no line feed at the end")]
    [InlineData("2 3\r\nking 1 -2.5 0.03\r\nqueen 4 5 6\r\n", "lines of Windows")]
    [InlineData(" 2  3 \nking  1\t-2.5   .03 \t \nqueen 4 +5 6.\n\n\n", "more blanks than needed")]
    [InlineData("king 1 -2.5 0.03\nqueen 4 5 6\n", "as GloVe writes it")]
    [InlineData("king 1 -2.5 0.03\r\nqueen 4 5 6", "as GloVe might write it on Windows")]
    public void TextIsReadInEveryFormItIsWrittenIn(string text, string what)
    {
        var vectors = WordVectors.Load(folder.Write("vectors.txt", text));

        Assert.True(vectors.Words is ["king", "queen"], what);
        Assert.Equal([1, -2.5f, 0.03f], vectors[0].ToArray());
        Assert.Equal([4, 5, 6], vectors[1].ToArray());
    }

    [Theory]
    [InlineData("", "as gensim writes it")]
    [InlineData("\n", "as word2vec.c writes it")]
    [InlineData("\n\n", "with empty lines")]
    public void BinaryIsReadWithAndWithoutLineFeedsBetween(string between, string what)
    {
        // A space and a line feed in the vector are no delimiters, and letters make no text of it.
        float awkward = BitConverter.Int32BitsToSingle(0x0A200A20), beginning = BitConverter.Int32BitsToSingle(0x3D20200A);
        var vectors = WordVectors.Load(folder.Write("vectors.bin", [.. "2 3\n"u8, .. Record("king", [beginning, awkward, -3]), .. Encoding.ASCII.GetBytes(between), .. Record("queen", [4, 5, 6]), .. Encoding.ASCII.GetBytes(between)]));

        Assert.True(vectors.Words is ["king", "queen"], what);
        Assert.Equal([beginning, awkward, -3], vectors[0].ToArray());
        Assert.Equal([4, 5, 6], vectors[1].ToArray());
    }

    [Fact]
    public void OneDimension_IsReadInTheFormatThatIsNamed()
    {
        Assert.Equal([2.5f], WordVectors.Load(folder.Write("text", "2 1\n7 1\n8 2.5\n"), WordVectorFormat.Text)[1].ToArray());
        Assert.Equal([1], WordVectors.Load(folder.Write("glove", "7 1\n8 2.5\n"), WordVectorFormat.TextWithoutHeader)[0].ToArray());
        Assert.Equal([2.5f], WordVectors.Load(folder.Write("binary", [.. "1 1\n"u8, .. Record("x", [2.5f])]), WordVectorFormat.Binary)[0].ToArray());
    }

    [Fact]
    public void WordsMayBeAnyBytesButSpacesAndLineFeeds()
    {
        var vectors = WordVectors.Load(folder.Write("vectors.txt", "4 2\nnaïve 1 2\n日本語 3 4\n\u00a0\t😀 5 6\n 7 8\n"));

        Assert.Equal(["naïve", "日本語", "\u00a0\t😀", ""], vectors.Words);
    }

    [Fact]
    public void AWordThatIsNoUtf8_IsRefused_AndReadAsLatin1()
    {
        // word2vec.c cuts long words off, in the middle of a character too.
        var path = folder.Write("vectors.txt", [.. "1 2\nna"u8, 0xC3, .. " 1 2\n"u8]);

        Assert.Equal(
            $"{path}: line 2: the bytes 6E61C3 are no utf-8 text; read the file in its own encoding, or as Latin-1, which takes any bytes.",
            Assert.Throws<InvalidDataException>(() => WordVectors.Load(path)).Message);
        Assert.Equal(["naÃ"], WordVectors.Load(path, encoding: Encoding.Latin1).Words);
    }

    [Fact]
    public void AnEncodingInWhichASpaceIsTwoBytes_IsRefused() =>
        Assert.Equal("encoding", Assert.Throws<ArgumentException>(() => WordVectors.Load(folder.Write("a", "1 1\na 1"), encoding: Encoding.Unicode)).ParamName);

    [Fact]
    public void FilesLongerThanTheBufferAreReadWhole()
    {
        const int Count = 3001, Dimensions = 97;
        var random = new KernelRandom(1);
        var original = new WordVectors([.. Enumerable.Range(0, Count).Select(i => new string('w', i % 50) + i)], [.. Enumerable.Range(0, Count * Dimensions).Select(_ => random.NextSingle() - 0.5f)]);
        foreach (var format in Enum.GetValues<WordVectorFormat>())
        {
            original.Save(folder["vectors"], format);
            Assert.True(new FileInfo(folder["vectors"]).Length > 1 << 20);

            var vectors = WordVectors.Load(folder["vectors"]);

            Assert.Equal(original.Words, vectors.Words);
            Assert.All(Enumerable.Range(0, Count), index => Assert.True(original[index].SequenceEqual(vectors[index])));
        }
    }

    [Fact]
    public void AWordLongerThanTheBuffer_IsReadWhole()
    {
        var word = new string('w', 3_000_000);

        Assert.Equal(["a", word], WordVectors.Load(folder.Write("vectors.txt", $"2 2\na 1 2\n{word} 3 4\n")).Words);
    }

    internal static byte[] Record(string word, ReadOnlySpan<float> values)
    {
        var bytes = new List<byte>([.. Encoding.UTF8.GetBytes(word), (byte)' ']);
        foreach (var value in values)
            bytes.AddRange(BitConverter.GetBytes(value));

        return [.. bytes];
    }
}
