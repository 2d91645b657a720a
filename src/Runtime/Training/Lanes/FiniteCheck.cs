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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>
    {
        ref readonly var first = ref MemoryMarshal.GetReference(values);
        var sum = TLanes.Splat(T.Zero);
        var i = start;
        for (; i <= values.Length - TLanes.Count; i += TLanes.Count)
        {
            var x = TLanes.Load(in first, i);
            sum += x - x;
        }

        Failed |= sum.AnyNaN();
        return i;
    }
}
