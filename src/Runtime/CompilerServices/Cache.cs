using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>Asks for memory before it is needed, where the processor can be asked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Cache
{
    private const int LineBytes = 64;

    /// <summary>Asks for some rows of a matrix.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Prefetch<T>(ref readonly T matrix, ReadOnlySpan<int> rows, int stride)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        // An address that is out of date by the time it is used asks for a line in vain, and harms nothing.
        var bytes = (nint)stride * sizeof(T);
        var start = (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in matrix));
        foreach (var row in rows)
        {
            for (nint line = 0; line < bytes; line += LineBytes)
            {
                Sse.Prefetch0(start + (row * bytes) + line);
            }
        }
    }
}
