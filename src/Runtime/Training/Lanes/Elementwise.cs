using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Training;

/// <summary>Runs an elementwise pass with the widest vectors of the machine; what is left takes narrower ones, and single values at the end.</summary>
internal static class Elementwise
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TPass, T>(scoped ref TPass pass)
        where TPass : struct, IElementwise<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var done = 0;
        if (Vector512.IsHardwareAccelerated)
            done = Advance<Lanes512<T>, TPass, T>(ref pass, done);
        if (Vector256.IsHardwareAccelerated)
            done = Advance<Lanes256<T>, TPass, T>(ref pass, done);
        if (Vector128.IsHardwareAccelerated)
            done = Advance<Lanes128<T>, TPass, T>(ref pass, done);
        Advance<SingleLane<T>, TPass, T>(ref pass, done);
    }

    /// <summary>Does what fits into these lanes, without a call where nothing does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Advance<TLanes, TPass, T>(scoped ref TPass pass, int done)
        where TLanes : struct, ILanes<TLanes, T>
        where TPass : struct, IElementwise<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        pass.Length - done >= TLanes.Count ? pass.Advance<TLanes>(done) : done;
}
