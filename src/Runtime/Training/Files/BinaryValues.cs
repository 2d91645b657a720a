using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Training;

/// <summary>Arrays of float or double in files, little-endian on every machine. Their lengths are known to the reader and not stored.</summary>
internal static class BinaryValues
{
    /// <summary>Bytes on their way at a time: a call for each value takes several times as long as the value.</summary>
    private const int PieceLength = 4096;

    public static void WriteValues<T>(this BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<byte> buffer = stackalloc byte[PieceLength];
        while (!values.IsEmpty)
        {
            var piece = values[..Math.Min(values.Length, PieceLength / Unsafe.SizeOf<T>())];
            for (var i = 0; i < piece.Length; i++)
            {
                var bytes = buffer[(i * Unsafe.SizeOf<T>())..];
                if (typeof(T) == typeof(float))
                    BinaryPrimitives.WriteSingleLittleEndian(bytes, float.CreateTruncating(piece[i]));
                else
                    BinaryPrimitives.WriteDoubleLittleEndian(bytes, double.CreateTruncating(piece[i]));
            }

            writer.Write(buffer[..(piece.Length * Unsafe.SizeOf<T>())]);
            values = values[piece.Length..];
        }
    }

    public static void ReadValues<T>(this BinaryReader reader, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<byte> buffer = stackalloc byte[PieceLength];
        while (!values.IsEmpty)
        {
            var piece = values[..Math.Min(values.Length, PieceLength / Unsafe.SizeOf<T>())];
            reader.BaseStream.ReadExactly(buffer[..(piece.Length * Unsafe.SizeOf<T>())]);
            for (var i = 0; i < piece.Length; i++)
            {
                var bytes = buffer[(i * Unsafe.SizeOf<T>())..];
                piece[i] = typeof(T) == typeof(float)
                    ? T.CreateTruncating(BinaryPrimitives.ReadSingleLittleEndian(bytes))
                    : T.CreateTruncating(BinaryPrimitives.ReadDoubleLittleEndian(bytes));
            }

            values = values[piece.Length..];
        }
    }
}
