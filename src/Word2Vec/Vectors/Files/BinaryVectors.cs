using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace KernelGen.Word2Vec.Vectors;

/// <summary>After the header, for each word its bytes, a space and its values. Line feeds before a word are left out, as gensim and word2vec's distance.c do.</summary>
internal static class BinaryVectors
{
    public static VectorTable Read(VectorFile file)
    {
        var (count, dimensions) = file.ReadHeader();
        var table = file.CreateTable(count, dimensions, leastBytes: 1 + ((long)dimensions * sizeof(float)));
        var bytes = file.Bytes;
        for (var index = 0; index < count; index++)
        {
            SkipLineFeeds(bytes);
            if (!bytes.TryReadTo((byte)' ', out var word))
                throw bytes.Fault($"word {index + 1} of {count} was expected, with a space behind it,");
            if (file.Add(word) is { } problem)
                throw bytes.Fault($"word {index + 1} of {count}: {problem},");

            var start = bytes.Position;
            if (!bytes.TryRead(MemoryMarshal.AsBytes(table.Row(index))))
                throw bytes.Fault($"the file ends in the vector of word {index + 1} of {count}, which begins at byte {start},");
            if (!BitConverter.IsLittleEndian)
                ReverseBytes(table.Row(index));
            if (!table.TryMeasure(index))
                throw bytes.Fault($"word {index + 1} of {count}, '{file.LastWord}', has a value that is not finite, or is too long, in the vector that ends");
        }

        SkipLineFeeds(bytes);
        return bytes.Position == bytes.Length ? table : throw bytes.Fault($"all {count} vectors have been read, and the file goes on");
    }

    /// <summary>Writes a vector, with the line feed that word2vec.c writes behind it.</summary>
    public static void Write(BufferedWriter writer, ReadOnlySpan<byte> word, ReadOnlySpan<float> vector)
    {
        writer.Write(word);
        writer.Write(" "u8);
        foreach (var value in vector)
        {
            BinaryPrimitives.WriteSingleLittleEndian(writer.Reserve(sizeof(float)), value);
            writer.Advance(sizeof(float));
        }

        writer.Write("\n"u8);
    }

    private static void SkipLineFeeds(FileBytes bytes)
    {
        while (bytes.Peek(1) is [(byte)'\n'])
            bytes.Skip(1);
    }

    private static void ReverseBytes(Span<float> values)
    {
        var bits = MemoryMarshal.Cast<float, uint>(values);
        BinaryPrimitives.ReverseEndianness(bits, bits);
    }
}
