using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>sum ← sum + row.</summary>
internal ref struct AddedRow<T>(Span<T> sum, ReadOnlySpan<T> row) : IElementwise<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Span<T> sum = sum;
    private readonly ReadOnlySpan<T> row = row;

    public readonly int Length => sum.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>
    {
        ref var first = ref MemoryMarshal.GetReference(sum);
        ref readonly var added = ref MemoryMarshal.GetReference(row);
        var i = start;
        for (; i <= sum.Length - TLanes.Count; i += TLanes.Count)
            (TLanes.Load(in first, i) + TLanes.Load(in added, i)).Store(ref first, i);
        return i;
    }
}

/// <summary>row ← row / divisor.</summary>
internal ref struct DividedRow<T>(Span<T> row, T divisor) : IElementwise<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Span<T> row = row;

    public readonly int Length => row.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>
    {
        ref var first = ref MemoryMarshal.GetReference(row);
        var splat = TLanes.Splat(divisor);
        var i = start;
        for (; i <= row.Length - TLanes.Count; i += TLanes.Count)
            (TLanes.Load(in first, i) / splat).Store(ref first, i);
        return i;
    }
}
