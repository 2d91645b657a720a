using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Runtime.Tests.Memory;

public class AlignedBufferTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(16)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void TheFirstValue_LiesOnABoundary(int length)
    {
        // Several at once: one alone may lie well by accident.
        var floats = Enumerable.Range(0, 16).Select(_ => new AlignedBuffer<float>(length)).ToList();
        var doubles = Enumerable.Range(0, 16).Select(_ => new AlignedBuffer<double>(length)).ToList();
        Assert.All(floats, buffer => Assert.Equal(0, AddressOf(buffer.Span) % 64));
        Assert.All(doubles, buffer => Assert.Equal(0, AddressOf(buffer.Span) % 64));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 16)]
    [InlineData(16, 16)]
    [InlineData(115, 128)]
    public void Blocks_GoOnWithZerosToTheEndOfTheLastOne(int length, int wholeBlocks)
    {
        var buffer = new AlignedBuffer<float>(length);
        buffer.Span.Fill(1);
        Assert.Equal([.. Enumerable.Repeat(1f, length), .. new float[wholeBlocks - length]], buffer.Blocks.ToArray());
        Assert.True(Unsafe.AreSame(ref MemoryMarshal.GetReference(buffer.Span), ref MemoryMarshal.GetReference(buffer.Blocks)));
    }

    [Fact]
    public void TheValues_StayWhereTheyAre()
    {
        var buffer = new AlignedBuffer<float>(100);
        var address = AddressOf(buffer.Span);
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        Assert.Equal(address, AddressOf(buffer.Span));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(777)]
    public void ANewBuffer_HoldsAsManyZerosAsAskedFor(int length)
    {
        var buffer = new AlignedBuffer<double>(length);
        Assert.Equal(length, buffer.Length);
        Assert.Equal(new double[length], buffer.Span.ToArray());
    }

    [Fact]
    public void SpanMemoryIndexerAndConversions_ShowTheSameValues()
    {
        var buffer = new AlignedBuffer<float>(5);
        buffer[1] = 1;
        buffer.Span[2] = 2;
        buffer.Memory.Span[3] = 3;
        Span<float> written = buffer;
        written[4] = 4;
        ReadOnlySpan<float> read = buffer;
        Assert.Equal([0, 1, 2, 3, 4], read.ToArray());
    }

    [Fact]
    public void APositionBehindTheEnd_IsRefused()
    {
        var buffer = new AlignedBuffer<float>(5);
        Assert.Throws<IndexOutOfRangeException>(() => buffer[5]);
        Assert.Throws<IndexOutOfRangeException>(() => buffer[-1]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void ALengthThatNoArrayHas_IsRefused(int length) =>
        Assert.Equal("length", Assert.Throws<ArgumentOutOfRangeException>(() => new AlignedBuffer<float>(length)).ParamName);

    [Fact]
    public void NoBuffer_IsAnEmptySpan()
    {
        AlignedBuffer<float>? none = null;
        Span<float> written = none!;
        ReadOnlySpan<float> read = none!;
        Assert.True(written.IsEmpty && read.IsEmpty);
    }

    private static nint AddressOf<T>(Span<T> values) => Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref MemoryMarshal.GetReference(values));
}
