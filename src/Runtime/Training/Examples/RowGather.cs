using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Training;

/// <summary>Copies rows that lie apart, one below the other.</summary>
internal static class RowGather
{
    /// <summary>Up to here a row is copied on the spot, in less time than calling the base library's copy takes.</summary>
    private const int SmallBytes = 512;

    /// <param name="rows">All rows, of this size each.</param>
    /// <param name="size">Values of a row.</param>
    /// <param name="order">The rows to copy.</param>
    /// <param name="destination">As many rows as are copied, or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(ReadOnlySpan<T> rows, int size, ReadOnlySpan<int> order, Span<T> destination)
        where T : unmanaged
    {
        for (var i = 0; i < order.Length; i++)
        {
            var from = rows.Slice(order[i] * size, size);
            var to = destination.Slice(i * size, size);
            if (size < Vector256<T>.Count || size * Unsafe.SizeOf<T>() > SmallBytes)
            {
                from.CopyTo(to);
                continue;
            }

            // The last vector ends where the row ends, and repeats what the one before it has copied.
            ref var source = ref MemoryMarshal.GetReference(from);
            ref var target = ref MemoryMarshal.GetReference(to);
            var last = (nuint)(size - Vector256<T>.Count);
            for (nuint j = 0; j < last; j += (nuint)Vector256<T>.Count)
                Vector256.LoadUnsafe(ref source, j).StoreUnsafe(ref target, j);

            Vector256.LoadUnsafe(ref source, last).StoreUnsafe(ref target, last);
        }
    }
}
