using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Word2Vec;

/// <summary>What is told of the words of a text, in order.</summary>
internal interface IWordSink
{
    /// <summary>A word of at least one byte. <see cref="WordTable.KeyLength"/> bytes can be read from its first one on, whatever its length.</summary>
    void Word(ref byte first, int length);

    /// <summary>A line has ended.</summary>
    void LineBreak();
}

/// <summary>
/// Splits text at ASCII white space (space, tab, line feed, vertical tab, form feed, carriage return), 64 bytes at a time: one comparison gives a bit for each byte
/// that is a separator, and words begin and end where neighbouring bits differ.
/// </summary>
internal static class WordScanner
{
    /// <summary>Bytes looked at at once; so many must be readable behind the text.</summary>
    public const int Block = 64;

    /// <summary>Whether a byte stands between words.</summary>
    public static bool IsSeparator(byte value) => value is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r');

    /// <summary>Tells the words and line breaks of a text. A word may end where the text does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scan<TSink>(ReadOnlySpan<byte> text, ref TSink sink)
        where TSink : struct, IWordSink, allows ref struct
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var wordStart = 0;
        var isInWord = false;
        var separatorBefore = 1UL;
        for (var offset = 0; offset < text.Length; offset += Block)
        {
            var bytes = Vector512.LoadUnsafe(ref first, (nuint)offset);
            var separators = Separators(bytes).ExtractMostSignificantBits();
            var breaks = Vector512.Equals(bytes, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
            if (text.Length - offset < Block)
            {
                var beyond = ulong.MaxValue << (text.Length - offset);
                separators |= beyond;
                breaks &= ~beyond;
            }

            var edges = separators ^ ((separators << 1) | separatorBefore);
            separatorBefore = separators >> (Block - 1);
            while (true)
            {
                // The edges up to the next line break, itself included, for a word ends there.
                var line = breaks == 0 ? ulong.MaxValue : breaks ^ (breaks - 1);
                for (var near = edges & line; near != 0; near &= near - 1)
                {
                    var position = offset + BitOperations.TrailingZeroCount(near);
                    if (isInWord)
                        sink.Word(ref Unsafe.Add(ref first, wordStart), position - wordStart);
                    wordStart = position;
                    isInWord = !isInWord;
                }

                if (breaks == 0)
                    break;
                sink.LineBreak();
                edges &= ~line;
                breaks &= breaks - 1;
            }
        }

        if (isInWord)
            sink.Word(ref Unsafe.Add(ref first, wordStart), text.Length - wordStart);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Separators(Vector512<byte> bytes) =>
        Vector512.Equals(bytes, Vector512.Create((byte)' '))
        | Vector512.LessThanOrEqual(bytes - Vector512.Create((byte)'\t'), Vector512.Create((byte)('\r' - '\t')));
}
