using System.Buffers.Binary;
using KernelGen.Training;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>Values in files: little-endian, and however many there are.</summary>
public sealed class BinaryValuesTests
{
    // Short of a piece, whole pieces, and pieces with a rest, of floats and of doubles.
    public static TheoryData<int> Counts => [0, 1, 511, 512, 1024, 1025, 3000];

    [Theory]
    [MemberData(nameof(Counts))]
    public void FloatsAreLittleEndianAndComeBackBitForBit(int count)
    {
        float[] values = [.. Enumerable.Range(0, count).Select(static i => BitConverter.Int32BitsToSingle((i * 0x01234567) & 0x7F7FFFFF))];
        var bytes = Written(writer => writer.WriteValues<float>(values));
        Assert.Equal(values, Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)))));
        Assert.Equal(count * sizeof(float), bytes.Length);

        var read = new float[count];
        Reader(bytes).ReadValues<float>(read);
        Assert.Equal(values, read);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void DoublesAreLittleEndianAndComeBackBitForBit(int count)
    {
        double[] values = [.. Enumerable.Range(0, count).Select(static i => BitConverter.Int64BitsToDouble((i * 0x0123456789ABCDEF) & 0x7FEFFFFFFFFFFFFF))];
        var bytes = Written(writer => writer.WriteValues<double>(values));
        Assert.Equal(values, Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)))));
        Assert.Equal(count * sizeof(double), bytes.Length);

        var read = new double[count];
        Reader(bytes).ReadValues<double>(read);
        Assert.Equal(values, read);
    }

    [Fact]
    public void WhatFollowsValuesIsReadBehindThem()
    {
        var reader = Reader(Written(static writer =>
        {
            writer.Write(7);
            writer.WriteValues<float>([1, 2, 3]);
            writer.Write(8);
        }));
        Assert.Equal(7, reader.ReadInt32());
        reader.ReadValues<float>(new float[3]);
        Assert.Equal(8, reader.ReadInt32());
    }

    [Fact]
    public void AnEndTooEarlyIsSaid() =>
        Assert.Throws<EndOfStreamException>(() => Reader(new byte[4095 * sizeof(float)]).ReadValues<float>(new float[4096]));

    private static byte[] Written(Action<BinaryWriter> write)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes));
}
