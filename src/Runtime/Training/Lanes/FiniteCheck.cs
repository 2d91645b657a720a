using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Training;

/// <summary>Whether all values are finite: x − x is 0 where x is, and NaN otherwise.</summary>
internal ref struct FiniteCheck<T>(ReadOnlySpan<T> values) : IElementwise<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> values = values;

    public bool Failed { get; private set; }

    public readonly int Length => values.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>
    {
        ref readonly var first = ref MemoryMarshal.GetReference(values);
        var (sum0, sum1, sum2, sum3) = (TLanes.Splat(T.Zero), TLanes.Splat(T.Zero), TLanes.Splat(T.Zero), TLanes.Splat(T.Zero));
        var last = values.Length - TLanes.Count;
        var i = start;

        // Four sums: one would have each addition wait for the one before it.
        for (; i <= last - (3 * TLanes.Count); i += 4 * TLanes.Count)
        {
            sum0 += Spoiled<TLanes>(in first, i);
            sum1 += Spoiled<TLanes>(in first, i + TLanes.Count);
            sum2 += Spoiled<TLanes>(in first, i + (2 * TLanes.Count));
            sum3 += Spoiled<TLanes>(in first, i + (3 * TLanes.Count));
        }

        for (; i <= last; i += TLanes.Count)
            sum0 += Spoiled<TLanes>(in first, i);

        Failed |= (sum0 + sum1 + (sum2 + sum3)).AnyNaN();
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Spoiled<TLanes>(ref readonly T first, int index)
        where TLanes : struct, ILanes<TLanes, T>
    {
        var x = TLanes.Load(in first, index);
        return x - x;
    }
}
