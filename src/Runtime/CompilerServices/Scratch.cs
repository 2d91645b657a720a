using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.CompilerServices;

/// <summary>
/// Working memory of generated code: one buffer a thread, aligned to 64 bytes, kept from call to call. It grows to the largest amount that
/// a declaration on that thread asks for and never with the batch, so after a thread's first call nothing is allocated.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Scratch
{
    private const int Alignment = 64;

    /// <summary>
    /// Bytes before and behind that no one else's are among: threads' arrays stand side by side on the heap, and a line that one writes and the other's length is in, or the
    /// neighbour that the processor fetches with it, would travel between their cores at every call.
    /// </summary>
    private const int Margin = 128;

    [ThreadStatic]
    private static byte[]? buffer;

    /// <summary>Returns <paramref name="count"/> elements of undefined content, the first on a 64-byte boundary, valid until the next call on this thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<T> Get<T>(int count)
        where T : unmanaged
    {
        var bytes = ((nint)(uint)count * Unsafe.SizeOf<T>()) + Alignment + (2 * Margin);
        var memory = buffer;
        if (memory is null || memory.Length < bytes)
        {
            memory = Grow(bytes);
        }

        // The array is pinned for life, so its alignment does not change.
        ref var start = ref MemoryMarshal.GetArrayDataReference(memory);
        var padding = (-Address(ref start) & (Alignment - 1)) + Margin;
        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref start, padding)), count);
    }

    private static unsafe nint Address(ref byte reference) => (nint)Unsafe.AsPointer(ref reference);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte[] Grow(nint bytes) => buffer = GC.AllocateUninitializedArray<byte>(checked((int)bytes), pinned: true);
}
