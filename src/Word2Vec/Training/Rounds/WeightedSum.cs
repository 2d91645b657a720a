using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>row ← a·row + b·other.</summary>
internal ref struct WeightedSum<T>(Span<T> row, T a, ReadOnlySpan<T> other, T b) : IElementwise<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Span<T> row = row;
    private readonly ReadOnlySpan<T> other = other;

    public readonly int Length => row.Length;

    /// <summary>Does it to a whole row.</summary>
    public static void Set(Span<T> row, T a, ReadOnlySpan<T> other, T b)
    {
        var sum = new WeightedSum<T>(row, a, other, b);
        Elementwise.Run<WeightedSum<T>, T>(ref sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>
    {
        ref var first = ref MemoryMarshal.GetReference(row);
        ref readonly var second = ref MemoryMarshal.GetReference(other);
        var (scale, otherScale) = (TLanes.Splat(a), TLanes.Splat(b));
        var i = start;
        for (; i <= row.Length - TLanes.Count; i += TLanes.Count)
            TLanes.MultiplyAdd(scale, TLanes.Load(in first, i), otherScale * TLanes.Load(in second, i)).Store(ref first, i);
        return i;
    }
}
