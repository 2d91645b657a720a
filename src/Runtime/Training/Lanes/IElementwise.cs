using System.Numerics;
using System.Runtime.Intrinsics;

namespace KernelGen.Training;

/// <summary>An elementwise pass over equally long spans, written once for every width.</summary>
internal interface IElementwise<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Goes on from element <paramref name="start"/> as long as whole vectors fit, and returns where it stopped.</summary>
    int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>;
}

/// <summary>Runs an elementwise pass with the widest vectors of the machine; what is left takes narrower ones, and single values at the end.</summary>
internal static class Elementwise
{
    public static void Run<TPass, T>(scoped ref TPass pass)
        where TPass : struct, IElementwise<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var done = 0;
        if (Vector512.IsHardwareAccelerated)
            done = pass.Advance<Lanes512<T>>(done);
        if (Vector256.IsHardwareAccelerated)
            done = pass.Advance<Lanes256<T>>(done);
        if (Vector128.IsHardwareAccelerated)
            done = pass.Advance<Lanes128<T>>(done);
        pass.Advance<SingleLane<T>>(done);
    }
}
