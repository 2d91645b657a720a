using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// Values that begin on a boundary of 64 bytes, where a cache line and the widest vector begin: no load of a kernel then crosses a line, which arrays
/// do not promise. <code>
/// var activations = new AlignedBuffer&lt;float&gt;(1024);
/// Kernels.Relu(activations, activations);
/// </code>
/// The memory is the garbage collector's: nothing is to be disposed of, and spans keep it alive. It is pinned for life, so it is for buffers that live long.
/// </summary>
/// <typeparam name="T">float, double, or another number without references.</typeparam>
public sealed class AlignedBuffer<T>
    where T : unmanaged, INumberBase<T>
{
    /// <summary>Bytes between the boundaries: a cache line of every x64 processor, and a vector of 512 bits.</summary>
    public const int Alignment = 64;

    private readonly T[] memory;
    private readonly int start;
    private readonly int blocksLength;

    /// <summary>A buffer of zeros.</summary>
    /// <param name="length">Number of values, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative, or more than an array can hold.</exception>
    public AlignedBuffer(int length)
    {
        var padding = 2 * (Block - 1);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Array.MaxLength - padding);
        memory = GC.AllocateArray<T>(length + padding, pinned: true);
        start = StartOf(memory);
        Length = length;
        blocksLength = (length + Block - 1) / Block * Block;
    }

    /// <summary>The first values of another buffer, whose memory it shares.</summary>
    internal AlignedBuffer(AlignedBuffer<T> whole, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, whole.Length);
        (memory, start, Length) = (whole.memory, whole.start, length);
        blocksLength = (length + Block - 1) / Block * Block;
    }

    private static int Block => Alignment / Unsafe.SizeOf<T>();

    /// <summary>Number of values.</summary>
    public int Length { get; }

    /// <summary>The values; the first one is aligned.</summary>
    public Span<T> Span => FromStart(Length);

    /// <summary>The values, for what is kept on the heap or crosses an <c>await</c>.</summary>
    public Memory<T> Memory => memory.AsMemory(start, Length);

    /// <summary>The value at a position.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public ref T this[int index] => ref Span[index];

    /// <summary>The values of a buffer, wherever a span is asked for.</summary>
    public static implicit operator Span<T>(AlignedBuffer<T> buffer) => buffer is null ? default : buffer.Span;

    /// <summary>The values of a buffer, wherever a span to read from is asked for.</summary>
    public static implicit operator ReadOnlySpan<T>(AlignedBuffer<T> buffer) => buffer is null ? default : buffer.Span;

    /// <summary>The values, and zeros behind them to the end of the last block of 64 bytes: what is computed value by value needs no tail.</summary>
    internal Span<T> Blocks => FromStart(blocksLength);

    /// <summary>No more than the array was made for: the constructors are the check.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<T> FromStart(int length) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), start), length);

    /// <summary>Elements before the first boundary. The array is pinned, so they stay as many.</summary>
    private static unsafe int StartOf(T[] memory)
    {
        var address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(memory));
        return (int)(-address & (Alignment - 1)) / Unsafe.SizeOf<T>();
    }
}
