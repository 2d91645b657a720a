using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace KernelGen.Word2Vec;

/// <summary>Reads a text in parts that end between words and are valid UTF-8.</summary>
internal sealed class TextParts(TextInput input, bool replaceInvalidBytes) : IDisposable
{
    /// <summary>A part and the tables it is looked up in share the second-level cache.</summary>
    private const int PartLength = 256 * 1024;

    /// <summary>Longer ones are no words but a sign that this is no text.</summary>
    internal const int LongestWord = 64 * 1024;

    private static readonly SearchValues<byte> Separators = SearchValues.Create(" \t\n\v\f\r"u8);

    private readonly byte[] buffer = new byte[PartLength + WordScanner.Block];
    private int partEnd;
    private int end;
    private long linesBefore;
    private bool hasBegun;
    private bool hasEnded;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The next part, behind which <see cref="WordScanner.Block"/> bytes can be read; valid until the next call.</summary>
    /// <exception cref="InvalidDataException">Bytes are no UTF-8, or a word is longer than a word can be.</exception>
    public bool Next(out ReadOnlySpan<byte> part)
    {
        part = default;
        if (hasEnded)
            return false;

        // What is left of a word that began in the last part.
        linesBefore += buffer.AsSpan(0, partEnd).Count((byte)'\n');
        buffer.AsSpan(partEnd..end).CopyTo(buffer);
        end -= partEnd;
        while (PartLength - end >= TextInput.LeastRoom && !hasEnded)
        {
            var count = input.Read(buffer.AsSpan(end..PartLength));
            end += count;
            hasEnded = count == 0;
        }

        var begin = !hasBegun && buffer.AsSpan(0, end).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        hasBegun = true;
        partEnd = hasEnded ? end : buffer.AsSpan(0, end).LastIndexOfAny(Separators) + 1;
        if (end - partEnd > LongestWord)
            throw Refused(partEnd, $"a word has more than {LongestWord:N0} bytes without white space");

        part = buffer.AsSpan(begin..partEnd);
        if (!Utf8.IsValid(part))
            part = Replaced(part);
        return true;
    }

    public void Dispose() => input.Dispose();

    private ReadOnlySpan<byte> Replaced(ReadOnlySpan<byte> part)
    {
        if (!replaceInvalidBytes)
        {
            var valid = ValidLength(part);
            throw Refused(partEnd - part.Length + valid, $"the byte 0x{part[valid]:X2} is no UTF-8; set {nameof(CorpusOptions.ReplaceInvalidBytes)} to read such text");
        }

        var text = Encoding.UTF8.GetString(part);
        var length = Encoding.UTF8.GetByteCount(text);
        var replaced = new byte[length + WordScanner.Block];
        Encoding.UTF8.GetBytes(text, replaced);
        return replaced.AsSpan(0, length);
    }

    private InvalidDataException Refused(int offset, string reason) =>
        new($"{input.Name} cannot be read: in line {linesBefore + buffer.AsSpan(0, offset).Count((byte)'\n') + 1:N0} {reason}.");

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) == OperationStatus.Done)
            length += consumed;

        return length;
    }
}
