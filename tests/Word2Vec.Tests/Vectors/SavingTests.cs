using System.Text;

namespace KernelGen.Word2Vec.Tests.Vectors;

public sealed class SavingTests : IDisposable
{
    private static readonly WordVectors vectors = new(["king", "naïve"], [1, -0.5f, 1e-5f, 0.1f, -0f, 16777216]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(WordVectorFormat.Text, "2 3\nking 1 -0.5 1e-05\nnaïve 0.1 -0 16777216\n")]
    [InlineData(WordVectorFormat.TextWithoutHeader, "king 1 -0.5 1e-05\nnaïve 0.1 -0 16777216\n")]
    public void Text_HasALineForEachWordAndTheShortestNumbers(WordVectorFormat format, string expected)
    {
        vectors.Save(folder["vectors.txt"], format);

        Assert.Equal(expected, File.ReadAllText(folder["vectors.txt"]));
    }

    [Fact]
    public void Binary_HasTheBytesOfWord2Vec()
    {
        vectors.Save(folder["vectors.bin"], WordVectorFormat.Binary);

        byte[] expected = [.. "2 3\n"u8, .. ReadingTests.Record("king", [1, -0.5f, 1e-5f]), (byte)'\n', .. ReadingTests.Record("naïve", [0.1f, -0f, 16777216]), (byte)'\n'];
        Assert.Equal(expected, File.ReadAllBytes(folder["vectors.bin"]));
    }

    [Theory]
    [InlineData(WordVectorFormat.Text)]
    [InlineData(WordVectorFormat.Binary)]
    [InlineData(WordVectorFormat.TextWithoutHeader)]
    public void AnyBytesOfWords_AreWrittenBackThroughLatin1(WordVectorFormat format)
    {
        var anyBytes = new string([.. Enumerable.Range(0, 256).Where(value => value is not (' ' or '\n')).Select(value => (char)value)]);
        new WordVectors([anyBytes], [1, 2, 3]).Save(folder["vectors"], format, Encoding.Latin1);

        var read = WordVectors.Load(folder["vectors"], format, Encoding.Latin1);
        read.Save(folder["again"], format, Encoding.Latin1);

        Assert.Equal([anyBytes], read.Words);
        Assert.Equal(File.ReadAllBytes(folder["vectors"]), File.ReadAllBytes(folder["again"]));
        Assert.True(File.ReadAllBytes(folder["vectors"]).AsSpan().IndexOf(Encoding.Latin1.GetBytes(anyBytes)) >= 0);
    }

    [Theory]
    [InlineData("new york", "holds a space or a line feed")]
    [InlineData("a\nb", "holds a space or a line feed")]
    [InlineData("日本", "has letters that iso-8859-1 lacks")]
    public void AWordThatNoReaderWouldFindAgain_IsRefused_AndLeavesTheOlderFile(string word, string message)
    {
        folder.Write("vectors.txt", "older");
        var unwritable = new WordVectors(["fine", word], [1, 2]);

        var fault = Assert.Throws<InvalidOperationException>(() => unwritable.Save(folder["vectors.txt"], WordVectorFormat.Text, Encoding.Latin1));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains(word, fault.Message, StringComparison.Ordinal);
        Assert.Equal("older", File.ReadAllText(folder["vectors.txt"]));
        Assert.Equal(["vectors.txt"], folder.Names);
    }

    [Fact]
    public void AnOlderFile_IsReplaced()
    {
        folder.Write("vectors.txt", new string('x', 100_000));

        vectors.Save(folder["vectors.txt"]);

        Assert.Equal(["king", "naïve"], WordVectors.Load(folder["vectors.txt"]).Words);
        Assert.Equal(["vectors.txt"], folder.Names);
    }

    [Fact]
    public void EveryKindOfFloat_ComesBackFromTextAsItWas()
    {
        const int Count = 40_000;
        var random = new KernelRandom(3);
        var values = new float[Count];
        for (var i = 0; i < Count;)
        {
            var value = BitConverter.UInt32BitsToSingle((uint)random.NextUInt64());
            if (MathF.Abs(value) < 1e36f)
                values[i++] = value;
        }

        var original = new WordVectors([.. Enumerable.Range(0, Count / 4).Select(i => $"w{i}")], values);
        original.Save(folder["vectors.txt"]);

        var read = WordVectors.Load(folder["vectors.txt"]);

        Assert.All(Enumerable.Range(0, original.Count), index => Assert.Equal(Bits(original[index]), Bits(read[index])));
    }

    [Fact]
    public void AFormatThatIsNone_IsRefused()
    {
        Assert.Equal("format", Assert.Throws<ArgumentOutOfRangeException>(() => vectors.Save(folder["a"], (WordVectorFormat)9)).ParamName);
        vectors.Save(folder["a"]);
        Assert.Equal("format", Assert.Throws<ArgumentOutOfRangeException>(() => WordVectors.Load(folder["a"], (WordVectorFormat)9)).ParamName);
    }

    internal static int[] Bits(ReadOnlySpan<float> values) => [.. values.ToArray().Select(BitConverter.SingleToInt32Bits)];
}
