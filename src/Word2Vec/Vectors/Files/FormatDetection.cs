using System.Buffers;
using System.Buffers.Text;

namespace KernelGen.Word2Vec.Vectors;

/// <summary>Tells the formats apart by how a file begins.</summary>
internal static class FormatDetection
{
    /// <summary>A header is no longer than this.</summary>
    public const int LongestHeader = 256;

    private const int Sample = 1 << 16;

    /// <summary>A first line this long would be a strange accident in binary.</summary>
    private const int Convincing = 16;

    private static readonly SearchValues<byte> printable = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(static value => (byte)value), (byte)'\t', (byte)'\r']);

    /// <summary>
    /// Two whole numbers alone in the first line are a header. A vector is text if what follows its word can be printed, up to the end of the line, and is long enough:
    /// the bytes of floats are not, but for one file in a thousand with one or two dimensions.
    /// </summary>
    public static WordVectorFormat Detect(FileBytes bytes)
    {
        var sample = bytes.Peek(Sample);
        var header = FirstLine(sample[..Math.Min(sample.Length, LongestHeader)]);
        if (!TryParseHeader(header, out _, out var dimensions))
            return WordVectorFormat.TextWithoutHeader;

        var first = sample[Math.Min(header.Length + 1, sample.Length)..].TrimStart((byte)'\n');
        var vector = first[(first.IndexOf((byte)' ') + 1)..];
        var end = vector.IndexOf((byte)'\n');
        var line = vector[..(int)(end >= 0 ? end : Math.Min(vector.Length, sizeof(float) * Math.Min(dimensions, Sample)))];
        var isText = line.Length >= Math.Min((2 * Math.Min(dimensions, Sample)) - 1, Convincing) && !line.ContainsAnyExcept(printable);
        return isText ? WordVectorFormat.Text : WordVectorFormat.Binary;
    }

    public static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> bytes) => bytes.IndexOf((byte)'\n') is >= 0 and var end ? bytes[..end] : bytes;

    /// <summary>Reads two whole numbers with blanks around them.</summary>
    public static bool TryParseHeader(ReadOnlySpan<byte> line, out long words, out long dimensions)
    {
        (words, dimensions) = (0, 0);
        return TryTakeNumber(ref line, out words) && TryTakeNumber(ref line, out dimensions) && line.Trim(" \t\r"u8).IsEmpty;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<byte> line, out long number)
    {
        line = line.TrimStart(" \t"u8);
        if (line.IsEmpty || line[0] is < (byte)'0' or > (byte)'9' || !Utf8Parser.TryParse(line, out number, out var length))
        {
            number = 0;
            return false;
        }

        line = line[length..];
        return line.IsEmpty || line[0] is (byte)' ' or (byte)'\t' or (byte)'\r';
    }
}
