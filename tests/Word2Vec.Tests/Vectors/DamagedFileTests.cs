namespace KernelGen.Word2Vec.Tests.Vectors;

public sealed class DamagedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "line 1: a word and its values were expected.")]
    [InlineData("2 3\na 1.25 2.25 3.25\n", "line 3: the file ends here, after 1 of 2 vectors.")]
    [InlineData("2 3\na 1 2 3\nb 1 2\n", "line 3: it has 2 values, where 3 were expected.")]
    [InlineData("2 3\na 1 2 3\nb 1 2 3 4\n", "line 3: it has more than the 3 values expected.")]
    [InlineData("2 3\na 1 2 3\nb 1 2,5 3\n", "line 3: value 2, '2,5', is no number.")]
    [InlineData("2 3\na 1 2 3\nnew york 1 2 3\n", "line 3: value 1, 'york', is no number.")]
    [InlineData("2 3\na 1 2 3\nb nan 2 3\n", "line 3: value 1, 'nan', is not a finite float.")]
    [InlineData("2 3\na 1 2 3\nb 1 -Inf 3\n", "line 3: value 2, '-Inf', is not a finite float.")]
    [InlineData("2 3\na 1 2 3\nb 1 2 1e39\n", "line 3: value 3, '1e39', is not a finite float.")]
    [InlineData("2 3\na 1 2 3\nb 1 2 2e38\n", "line 3: the vector is too long to compute with.")]
    [InlineData("2 3\na 1 2 3\na 4 5 6\n", "line 3: the word 'a' stands there a second time.")]
    [InlineData("2 3\na 1 2 3\n\nb 4 5 6\n", "line 3: a word and its values were expected, and the line is empty.")]
    [InlineData("2 3\na 1 2 3\nb\t1\t2\t3\n", "line 3: a word and its values were expected, and there is no space.")]
    [InlineData("2 3\na 1 2 3\nb 4 5 6\nc 7 8 9\n", "line 4: all 2 vectors have been read, and the file goes on.")]
    [InlineData("0 3\n", "line 1: 0 words of 3 dimensions are none.")]
    [InlineData("3 0\na\nb\nc\n", "line 1: 3 words of 0 dimensions are none.")]
    [InlineData("2000000000 300\na 1 2 3\n", "line 1: 2000000000 words of 300 dimensions are more than the 2147483575 values that an array can hold.")]
    [InlineData("9223372036854775807 9223372036854775807\n", "line 1: 9223372036854775807 words of 9223372036854775807 dimensions are more than")]
    [InlineData("1000000 300\na 1 2 3 4 5 6 7 8 9\n", "line 1 announces 1000000 words of 300 dimensions, which take at least 600000000 bytes, and 20 are left at byte 12.")]
    [InlineData("a 1 2 3\nb 1 2\n", "line 2: it has 2 values, where 3 were expected.")]
    [InlineData("a 1 2 3\n\nb 4 5 6\n", "line 3: an empty line ended the 1 vectors, and the file goes on.")]
    [InlineData("word2vec\n", "line 1: a word and its values were expected.")]
    [InlineData("2 x\na 1 2 3\n", "line 1: value 1, 'x', is no number.")]
    public void DamagedText_IsRefusedWithItsLine(string text, string problem) =>
        AssertRefused(folder.Write("vectors.txt", text), format: null, problem);

    [Theory]
    [InlineData("", "the file is empty at byte 0.")]
    [InlineData("two three\n", "line 1: the number of words and the number of dimensions were expected, and nothing else.")]
    [InlineData("2 3 4\n", "line 1: the number of words and the number of dimensions were expected, and nothing else.")]
    [InlineData("-2 3\n", "line 1: the number of words and the number of dimensions were expected, and nothing else.")]
    [InlineData("2\n3\n", "line 1: the number of words and the number of dimensions were expected, and nothing else.")]
    [InlineData("99999999999999999999 3\n", "line 1: the number of words and the number of dimensions were expected, and nothing else.")]
    public void AWrongHeader_IsRefusedInBothFormats(string text, string problem)
    {
        var path = folder.Write("vectors", text);
        AssertRefused(path, WordVectorFormat.Text, problem);
        AssertRefused(path, WordVectorFormat.Binary, problem);
    }

    [Fact]
    public void DamagedBinary_IsRefusedWithItsByte()
    {
        byte[] header = [.. "2 3\n"u8], first = ReadingTests.Record("a", [1, 2, 3]), second = ReadingTests.Record("b", [4, 5, 6]);
        byte[] whole = [.. header, .. first, .. second];

        Refused(whole[..^1], "the file ends in the vector of word 2 of 2, which begins at byte 20, at byte 31.");
        Refused(whole[..20], "line 1 announces 2 words of 3 dimensions, which take at least 26 bytes, and 16 are left at byte 4.");
        Refused([.. whole, 0], "all 2 vectors have been read, and the file goes on at byte 32.");
        Refused([.. header, .. first, .. first], "word 2 of 2: the word 'a' stands there a second time, at byte 20.");
        Refused([.. header, .. first, .. "bbbbbbbbbbbbbbbbbbbbbbbbb"u8], "word 2 of 2 was expected, with a space behind it, at byte 18.");
        Refused([.. header, .. first, .. ReadingTests.Record("b", [4, float.NaN, 6])], "word 2 of 2, 'b', has a value that is not finite, or is too long, in the vector that ends at byte 32.");
        Refused([.. header, .. first, 0xFF, .. ReadingTests.Record("", [4, 5, 6])], "word 2 of 2: the bytes FF are no utf-8 text; read the file in its own encoding, or as Latin-1, which takes any bytes, at byte 20.");

        void Refused(byte[] content, string problem) => AssertRefused(folder.Write("vectors.bin", content), WordVectorFormat.Binary, problem);
    }

    [Fact]
    public void AMissingFile_IsNamed() =>
        Assert.Contains("nowhere.bin", Assert.Throws<FileNotFoundException>(() => WordVectors.Load(folder["nowhere.bin"])).Message, StringComparison.Ordinal);

    private static void AssertRefused(string path, WordVectorFormat? format, string problem) =>
        Assert.StartsWith($"{path}: {problem}", Assert.Throws<InvalidDataException>(() => WordVectors.Load(path, format)).Message, StringComparison.Ordinal);
}
