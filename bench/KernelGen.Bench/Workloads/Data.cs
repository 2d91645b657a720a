using System.Numerics;

namespace KernelGen.Bench.Workloads;

/// <summary>Inputs, the same for all contenders and programs: bench/peers/peer.hpp draws the same numbers.</summary>
internal static class Data
{
    private const int Page = 4096, Step = 1088;

    private static int buffers;

    /// <summary>Bytes from a cache line to where buffers begin.</summary>
    public static int BytesBehindLine { get; set; }

    /// <summary>Numbers in ±scale.</summary>
    public static Memory<float> Floats(int count, uint seed, float scale) => Numbers<float>(count, seed, scale);

    /// <summary>The same numbers in another element.</summary>
    public static Memory<T> Numbers<T>(int count, uint seed, float scale)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var memory = Empty<T>(count);
        Fill(memory.Span, ref seed, scale);
        return memory;
    }

    /// <summary>
    /// Zeros, at the beginning of a cache line or <see cref="BytesBehindLine"/>. Buffers begin at different places in their pages: a load that follows a store at the same place in another
    /// page would wait for it, and chance would decide who is measured so.
    /// </summary>
    public static unsafe Memory<T> Empty<T>(int count)
        where T : unmanaged, INumberBase<T>
    {
        var buffer = new AlignedBuffer<T>(count + (2 * Page / sizeof(T)));
        var offset = (buffers++ % 3 * Step) + BytesBehindLine;
        fixed (T* start = buffer.Span)
        {
            var skipped = ((Page - (int)((nuint)start % Page)) % Page) + offset;
            return buffer.Memory.Slice(skipped / sizeof(T), count);
        }
    }

    /// <summary>Draws the next numbers from a linear congruential generator (Numerical Recipes' constants).</summary>
    public static void Fill<T>(Span<T> values, ref uint state, float scale)
        where T : IFloatingPointIeee754<T>
    {
        foreach (ref var value in values)
        {
            state = (state * 1664525) + 1013904223;
            value = T.CreateTruncating((((state >> 8) / (float)(1 << 23)) - 1) * scale);
        }
    }

    /// <summary>Classes, spread over all there are.</summary>
    public static int[] Labels(int rows, int classes) => [.. Enumerable.Range(0, rows).Select(row => row * 7 % classes)];

    /// <summary>What contenders are compared by: it changes with every value.</summary>
    public static double Sum<T>(ReadOnlySpan<T> values)
        where T : IFloatingPointIeee754<T>
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += double.CreateTruncating(T.Abs(value));
        return sum;
    }
}
