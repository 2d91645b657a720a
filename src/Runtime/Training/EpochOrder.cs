using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Training;

/// <summary>The order in which an epoch takes the examples.</summary>
internal static class EpochOrder
{
    /// <summary>Orders up to this length draw four places at once: the product of four bounds then leaves most of 64 bits to spare.</summary>
    private const int DrawnByFours = 1 << 14;

    /// <summary>
    /// Fills in 0, 1, 2, … in random order, which depends on the generator alone: each number in turn takes a random place among those so far,
    /// and what stood there moves to the end (Fisher and Yates, "inside-out"; Knuth, TAOCP 2, 3.4.2).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Shuffled(Span<int> order, KernelRandom random)
    {
        ref var first = ref MemoryMarshal.GetReference(order);
        var generator = random.Generator;
        nint i = 0;
        if (order.Length <= DrawnByFours)
        {
            var square = (ulong)order.Length * (ulong)order.Length;
            var ceiling = square * square;
            nint last = order.Length - 4;
            while (i <= last)
            {
                if (!generator.TryNextFourBelow((ulong)i + 1, ceiling, out var a, out var b, out var c, out var d))
                    continue;

                Insert(ref first, i, a);
                Insert(ref first, i + 1, b);
                Insert(ref first, i + 2, c);
                Insert(ref first, i + 3, d);
                i += 4;
            }
        }

        for (; i < order.Length; i++)
            Insert(ref first, i, generator.NextBelow((ulong)i + 1));

        random.Generator = generator;
    }

    public static void Ascending(Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
    }

    /// <param name="first">The first of the order's numbers.</param>
    /// <param name="number">The number, which is also how many the order holds already.</param>
    /// <param name="place">Where it goes, not beyond the end: the generator's bound is the check.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Insert(ref int first, nint number, ulong place)
    {
        ref var taken = ref Unsafe.Add(ref first, (nint)place);
        Unsafe.Add(ref first, number) = taken;
        taken = (int)number;
    }
}
