using System.Text;

namespace KernelGen.Word2Vec.Vectors;

/// <summary>What the readers of all formats share: the header, and the words and vectors read so far.</summary>
internal sealed class VectorFile : IDisposable
{
    private readonly Encoding encoding;
    private readonly List<string> words = [];

    public VectorFile(string path, Encoding encoding)
    {
        this.encoding = encoding;
        Bytes = new FileBytes(path);
    }

    public FileBytes Bytes { get; }

    public Dictionary<string, int> Indices { get; private set; } = [];

    public string[] Words => [.. words];

    public string LastWord => words[^1];

    /// <summary>Number of words and of dimensions as the first line has them, that line being read.</summary>
    public (int Words, int Dimensions) ReadHeader()
    {
        if (Bytes.Length == 0)
            throw Bytes.Fault("the file is empty");

        var line = FormatDetection.FirstLine(Bytes.Peek(FormatDetection.LongestHeader));
        if (!FormatDetection.TryParseHeader(line, out var count, out var dimensions))
            throw Bytes.FaultInLine(1, "the number of words and the number of dimensions were expected, and nothing else");
        if (count == 0 || dimensions == 0)
            throw Bytes.FaultInLine(1, $"{count} words of {dimensions} dimensions are none");
        if (!VectorTable.Fits(count, dimensions, out var problem))
            throw Bytes.FaultInLine(1, problem.TrimEnd('.'));

        _ = Bytes.TryReadLine(out _);
        return ((int)count, (int)dimensions);
    }

    /// <summary>A table for so many vectors; refused before its memory is taken where the file is too short to hold them.</summary>
    /// <param name="count">Vectors.</param>
    /// <param name="dimensions">Values of each.</param>
    /// <param name="leastBytes">What a word and its vector take at least.</param>
    public VectorTable CreateTable(int count, int dimensions, long leastBytes)
    {
        if (count > (Bytes.Length - Bytes.Position) / leastBytes)
            throw Bytes.Fault($"line 1 announces {count} words of {dimensions} dimensions, which take at least {count * leastBytes} bytes, and {Bytes.Length - Bytes.Position} are left");

        words.EnsureCapacity(count);
        Indices = new Dictionary<string, int>(count, StringComparer.Ordinal);
        return new VectorTable(count, dimensions);
    }

    /// <summary>Takes note of the next word.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Add(ReadOnlySpan<byte> bytes)
    {
        string word;
        try
        {
            word = encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return $"the bytes {Convert.ToHexString(bytes[..Math.Min(bytes.Length, 16)])} are no {encoding.WebName} text; read the file in its own encoding, or as Latin-1, which takes any bytes";
        }

        if (!Indices.TryAdd(word, words.Count))
            return $"the word '{word}' stands there a second time";

        words.Add(word);
        return null;
    }

    public void Dispose() => Bytes.Dispose();
}
