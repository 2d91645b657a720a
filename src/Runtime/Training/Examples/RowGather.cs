using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Training;

/// <summary>Copies rows that lie apart, one below the other.</summary>
internal static class RowGather
{
    /// <summary>Up to here a row is copied on the spot, in less time than calling the base library's copy takes.</summary>
    private const int SmallBytes = 512;

    /// <summary>What the caches nearest to a core hold: rows of fewer bytes in all are there already.</summary>
    private const int NearBytes = 1 << 20;

    private const int LineBytes = 64;

    /// <param name="rows">All rows, of this size each.</param>
    /// <param name="size">Values of a row.</param>
    /// <param name="order">The rows to copy.</param>
    /// <param name="destination">As many rows as are copied, or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(ReadOnlySpan<T> rows, int size, ReadOnlySpan<int> order, Span<T> destination)
        where T : unmanaged
    {
        destination = destination[..(order.Length * size)];
        if (size >= Vector256<T>.Count && size * Unsafe.SizeOf<T>() <= SmallBytes)
        {
            if (size <= 2 * Vector256<T>.Count)
                CopyPairs(rows, size, order, ref MemoryMarshal.GetReference(destination));
            else
                CopySmall(rows, size, order, ref MemoryMarshal.GetReference(destination));
            return;
        }

        for (var i = 0; i < order.Length; i++)
            rows.Slice(order[i] * size, size).CopyTo(destination[(i * size)..]);
    }

    /// <summary>Rows of one value, by fours, or counting would take longer than copying.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> order, Span<T> destination)
        where T : unmanaged
    {
        while (order.Length >= 4)
        {
            destination[3] = values[order[3]];
            destination[2] = values[order[2]];
            destination[1] = values[order[1]];
            destination[0] = values[order[0]];
            order = order[4..];
            destination = destination[4..];
        }

        for (var i = 0; i < order.Length; i++)
            destination[i] = values[order[i]];
    }

    /// <summary>Rows and the label of each: a row of one vector to two takes its label along, which a loop of their own would take half as long for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(
        ReadOnlySpan<T> rows, int size, ReadOnlySpan<int> labels, ReadOnlySpan<int> order, Span<T> destination, Span<int> labelDestination)
        where T : unmanaged
    {
        if (size >= Vector256<T>.Count && size <= 2 * Vector256<T>.Count)
        {
            rows = rows[..(labels.Length * size)];
            destination = destination[..(order.Length * size)];
            CopyLabeledPairs(ref MemoryMarshal.GetReference(rows), size, labels, order, ref MemoryMarshal.GetReference(destination), labelDestination[..order.Length]);
            return;
        }

        // First: the network's check reads them in vectors, which would wait for single stores that have just been made.
        Copy(labels, order, labelDestination);
        Copy(rows, size, order, destination);
    }

    /// <summary>Rows of one vector to two: the first begins where the row begins, the second ends where it ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyPairs<T>(ReadOnlySpan<T> rows, int size, ReadOnlySpan<int> order, ref T destination)
        where T : unmanaged
    {
        ref var first = ref MemoryMarshal.GetReference(rows);
        ref var firstEnd = ref Unsafe.Add(ref first, size - Vector256<T>.Count);
        var step = (nint)size;
        var lastStart = (long)rows.Length - size;
        var second = (nuint)(size - Vector256<T>.Count);
        foreach (var row in order)
        {
            var start = (long)(uint)row * size;
            if (start > lastStart)
                throw NoSuchRow(nameof(order), row);

            var begin = Vector256.LoadUnsafe(ref first, (nuint)start);
            var end = Vector256.LoadUnsafe(ref firstEnd, (nuint)start);
            begin.StoreUnsafe(ref destination);
            end.StoreUnsafe(ref destination, second);
            destination = ref Unsafe.Add(ref destination, step);
        }
    }

    /// <summary>The same, with labels. There are as many rows, and room for as many, as the labels' spans say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyLabeledPairs<T>(
        ref T first, int size, ReadOnlySpan<int> labels, ReadOnlySpan<int> order, ref T destination, Span<int> labelDestination)
        where T : unmanaged
    {
        ref var firstLabel = ref MemoryMarshal.GetReference(labels);
        ref var label = ref MemoryMarshal.GetReference(labelDestination);
        ref var firstEnd = ref Unsafe.Add(ref first, size - Vector256<T>.Count);
        var step = (nint)size;
        var second = (nuint)(size - Vector256<T>.Count);
        var rows = (uint)labels.Length;
        foreach (var row in order)
        {
            if ((uint)row >= rows)
                throw NoSuchRow(nameof(order), row);

            label = Unsafe.Add(ref firstLabel, (nint)(uint)row);
            label = ref Unsafe.Add(ref label, 1);
            var start = (nuint)(uint)row * (nuint)step;
            var begin = Vector256.LoadUnsafe(ref first, start);
            var end = Vector256.LoadUnsafe(ref firstEnd, start);
            begin.StoreUnsafe(ref destination);
            end.StoreUnsafe(ref destination, second);
            destination = ref Unsafe.Add(ref destination, step);
        }
    }

    /// <summary>A loop by itself, without calls: its variables stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopySmall<T>(ReadOnlySpan<T> rows, int size, ReadOnlySpan<int> order, ref T destination)
        where T : unmanaged
    {
        ref var first = ref MemoryMarshal.GetReference(rows);
        var step = (nint)size;
        var lastStart = (long)rows.Length - size;
        var lastVector = (nuint)(size - Vector256<T>.Count);
        foreach (var row in order)
        {
            var start = (long)(uint)row * size;
            if (start > lastStart)
                throw NoSuchRow(nameof(order), row);

            // The last vector ends where the row ends, and repeats what the one before it has copied.
            ref var source = ref Unsafe.Add(ref first, (nint)start);
            for (nuint i = 0; i < lastVector; i += (nuint)Vector256<T>.Count)
                Vector256.LoadUnsafe(ref source, i).StoreUnsafe(ref destination, i);

            Vector256.LoadUnsafe(ref source, lastVector).StoreUnsafe(ref destination, lastVector);
            destination = ref Unsafe.Add(ref destination, step);
        }
    }

    /// <summary>Whether the caches hold these rows in any order, so that asking for them only takes time.</summary>
    public static bool AreNear<T>(ReadOnlySpan<T> rows)
        where T : unmanaged => (long)rows.Length * Unsafe.SizeOf<T>() <= NearBytes;

    /// <summary>
    /// Asks for rows that will be copied next, so that they arrive while others are computed with: rows in random order are what no hardware foresees.
    /// Of long rows it asks for the beginning, and the hardware foresees the rest.
    /// </summary>
    public static unsafe void Prefetch<T>(ReadOnlySpan<T> rows, int size, ReadOnlySpan<int> order)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;

        var bytes = Math.Min(size * Unsafe.SizeOf<T>(), SmallBytes);
        foreach (var row in order)
        {
            // An address of nothing is no error, and one that has moved meanwhile only a line fetched in vain.
            var start = (byte*)Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), (nint)row * size));
            for (var i = 0; i < bytes; i += LineBytes)
                Sse.Prefetch0(start + i);
            Sse.Prefetch0(start + bytes - 1);
        }
    }

    private static ArgumentOutOfRangeException NoSuchRow(string parameter, int row) => new(parameter, row, "There is no such row.");
}
