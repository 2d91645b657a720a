using System.Numerics;
using System.Runtime.Intrinsics;

namespace KernelGen.Training;

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
