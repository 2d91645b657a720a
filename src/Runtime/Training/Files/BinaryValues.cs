using System.Numerics;

namespace KernelGen.Training;

/// <summary>Arrays of float or double in files, little-endian on every machine. Their lengths are known to the reader and not stored.</summary>
internal static class BinaryValues
{
    public static void WriteValues<T>(this BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var value in values)
        {
            if (typeof(T) == typeof(float))
                writer.Write(float.CreateTruncating(value));
            else
                writer.Write(double.CreateTruncating(value));
        }
    }

    public static void ReadValues<T>(this BinaryReader reader, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = typeof(T) == typeof(float) ? T.CreateTruncating(reader.ReadSingle()) : T.CreateTruncating(reader.ReadDouble());
    }
}
