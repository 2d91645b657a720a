using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace KernelGen.Training;

/// <summary>CRC-32C (Castagnoli), for which processors have an instruction.</summary>
internal static class Checksum
{
    /// <summary>The checksum of the next <paramref name="length"/> bytes.</summary>
    public static uint Of(Stream stream, long length)
    {
        var buffer = new byte[64 * 1024];
        var crc = uint.MaxValue;
        while (length > 0)
        {
            var count = (int)Math.Min(length, buffer.Length);
            stream.ReadExactly(buffer, 0, count);
            crc = Append(crc, buffer.AsSpan(0, count));
            length -= count;
        }

        return ~crc;
    }

    /// <summary>The checksum of values as they lie in memory.</summary>
    public static uint Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        // In pieces, because more than 2 GB of values have no span of bytes.
        const int Piece = 1 << 20;
        var crc = uint.MaxValue;
        for (; values.Length > Piece; values = values[Piece..])
            crc = Append(crc, MemoryMarshal.AsBytes(values[..Piece]));

        return ~Append(crc, MemoryMarshal.AsBytes(values));
    }

    private static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            crc = BitOperations.Crc32C(crc, value);

        return crc;
    }
}
