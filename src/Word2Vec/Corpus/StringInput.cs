using System.Text;

namespace KernelGen.Word2Vec;

/// <summary>Strings, one after the other, each followed by a line break. Lone surrogates become U+FFFD.</summary>
internal sealed class StringInput(IEnumerable<string> strings) : TextInput
{
    private readonly IEnumerator<string> strings = strings.GetEnumerator();
    private readonly Encoder encoder = Encoding.UTF8.GetEncoder();
    private ReadOnlyMemory<char> rest;
    private bool breakIsDue;

    public override string Name => "The text";

    public override int Read(Span<byte> destination)
    {
        var written = 0;
        while (written < destination.Length - Encoding.UTF8.GetMaxByteCount(1))
        {
            if (!rest.IsEmpty)
            {
                encoder.Convert(rest.Span, destination[written..], flush: false, out var charsUsed, out var bytesUsed, out _);
                rest = rest[charsUsed..];
                written += bytesUsed;
            }
            else if (breakIsDue)
            {
                // Flushing what is left of a surrogate pair that a string ended in the middle of.
                encoder.Convert("\n", destination[written..], flush: true, out _, out var bytesUsed, out _);
                written += bytesUsed;
                breakIsDue = false;
            }
            else if (strings.MoveNext())
            {
                rest = strings.Current.AsMemory();
                breakIsDue = true;
            }
            else
            {
                break;
            }
        }

        return written;
    }

    public override void Dispose() => strings.Dispose();
}
