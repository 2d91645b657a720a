using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>
/// Transposes squares of 16 bytes a side in registers, 4 × 4 floats or 2 × 2 doubles: one, or four below one another, whose rows lie side
/// by side in the four parts of a vector, so that a column comes out as one vector.
/// </summary>
internal static class Square
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy512<T>(ref T source, nint sourceStride, ref T destination, nint stride)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            ref var from = ref Unsafe.As<T, double>(ref source);
            ref var to = ref Unsafe.As<T, double>(ref destination);
            var even = Rows(ref from, 2 * sourceStride);
            var odd = Rows(ref Unsafe.Add(ref from, sourceStride), 2 * sourceStride);
            Avx512F.UnpackLow(even, odd).StoreUnsafe(ref to);
            Avx512F.UnpackHigh(even, odd).StoreUnsafe(ref Unsafe.Add(ref to, stride));
            return;
        }

        ref var start = ref Unsafe.As<T, float>(ref source);
        ref var end = ref Unsafe.As<T, float>(ref destination);
        var row0 = Rows(ref start, 4 * sourceStride);
        var row1 = Rows(ref Unsafe.Add(ref start, sourceStride), 4 * sourceStride);
        var row2 = Rows(ref Unsafe.Add(ref start, 2 * sourceStride), 4 * sourceStride);
        var row3 = Rows(ref Unsafe.Add(ref start, 3 * sourceStride), 4 * sourceStride);
        var low01 = Avx512F.UnpackLow(row0, row1).AsDouble();
        var high01 = Avx512F.UnpackHigh(row0, row1).AsDouble();
        var low23 = Avx512F.UnpackLow(row2, row3).AsDouble();
        var high23 = Avx512F.UnpackHigh(row2, row3).AsDouble();
        Avx512F.UnpackLow(low01, low23).AsSingle().StoreUnsafe(ref end);
        Avx512F.UnpackHigh(low01, low23).AsSingle().StoreUnsafe(ref Unsafe.Add(ref end, stride));
        Avx512F.UnpackLow(high01, high23).AsSingle().StoreUnsafe(ref Unsafe.Add(ref end, 2 * stride));
        Avx512F.UnpackHigh(high01, high23).AsSingle().StoreUnsafe(ref Unsafe.Add(ref end, 3 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy128<T>(ref T source, nint sourceStride, ref T destination, nint stride)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            ref var from = ref Unsafe.As<T, double>(ref source);
            ref var to = ref Unsafe.As<T, double>(ref destination);
            var even = Vector128.LoadUnsafe(ref from);
            var odd = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, sourceStride));
            Sse2.UnpackLow(even, odd).StoreUnsafe(ref to);
            Sse2.UnpackHigh(even, odd).StoreUnsafe(ref Unsafe.Add(ref to, stride));
            return;
        }

        ref var start = ref Unsafe.As<T, float>(ref source);
        ref var end = ref Unsafe.As<T, float>(ref destination);
        var row0 = Vector128.LoadUnsafe(ref start);
        var row1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref start, sourceStride));
        var row2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref start, 2 * sourceStride));
        var row3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref start, 3 * sourceStride));
        var low01 = Sse.UnpackLow(row0, row1);
        var high01 = Sse.UnpackHigh(row0, row1);
        var low23 = Sse.UnpackLow(row2, row3);
        var high23 = Sse.UnpackHigh(row2, row3);
        Sse.MoveLowToHigh(low01, low23).StoreUnsafe(ref end);
        Sse.MoveHighToLow(low23, low01).StoreUnsafe(ref Unsafe.Add(ref end, stride));
        Sse.MoveLowToHigh(high01, high23).StoreUnsafe(ref Unsafe.Add(ref end, 2 * stride));
        Sse.MoveHighToLow(high23, high01).StoreUnsafe(ref Unsafe.Add(ref end, 3 * stride));
    }

    /// <summary>The inverse of <see cref="Copy512"/> for vectors that follow one another: the four squares become the starts of rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy512Back<T>(ref T source, ref T destination, nint stride)
        where T : unmanaged
    {
        nuint block = (nuint)Vector512<T>.Count;
        if (typeof(T) == typeof(double))
        {
            var first = Vector512.LoadUnsafe(ref source).AsDouble();
            var second = Vector512.LoadUnsafe(ref source, block).AsDouble();
            StoreRows(Avx512F.UnpackLow(first, second).As<double, T>(), ref destination, 2 * stride);
            StoreRows(Avx512F.UnpackHigh(first, second).As<double, T>(), ref Unsafe.Add(ref destination, stride), 2 * stride);
            return;
        }

        var column0 = Vector512.LoadUnsafe(ref source).AsSingle();
        var column1 = Vector512.LoadUnsafe(ref source, block).AsSingle();
        var column2 = Vector512.LoadUnsafe(ref source, 2 * block).AsSingle();
        var column3 = Vector512.LoadUnsafe(ref source, 3 * block).AsSingle();
        var low01 = Avx512F.UnpackLow(column0, column1).AsDouble();
        var high01 = Avx512F.UnpackHigh(column0, column1).AsDouble();
        var low23 = Avx512F.UnpackLow(column2, column3).AsDouble();
        var high23 = Avx512F.UnpackHigh(column2, column3).AsDouble();
        StoreRows(Avx512F.UnpackLow(low01, low23).As<double, T>(), ref destination, 4 * stride);
        StoreRows(Avx512F.UnpackHigh(low01, low23).As<double, T>(), ref Unsafe.Add(ref destination, stride), 4 * stride);
        StoreRows(Avx512F.UnpackLow(high01, high23).As<double, T>(), ref Unsafe.Add(ref destination, 2 * stride), 4 * stride);
        StoreRows(Avx512F.UnpackHigh(high01, high23).As<double, T>(), ref Unsafe.Add(ref destination, 3 * stride), 4 * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows<T>(Vector512<T> parts, ref T destination, nint stride)
        where T : unmanaged
    {
        parts.GetLower().GetLower().StoreUnsafe(ref destination);
        parts.GetLower().GetUpper().StoreUnsafe(ref Unsafe.Add(ref destination, stride));
        parts.GetUpper().GetLower().StoreUnsafe(ref Unsafe.Add(ref destination, 2 * stride));
        parts.GetUpper().GetUpper().StoreUnsafe(ref Unsafe.Add(ref destination, 3 * stride));
    }

    /// <summary>
    /// 16 bytes of each of four rows, inserted one behind the other: creating a vector from its halves makes the JIT carry the undefined
    /// rest of the first from turn to turn of a loop.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Rows<T>(ref T first, nint stride)
        where T : unmanaged =>
        Pair(ref first, stride).ToVector512Unsafe().WithUpper(Pair(ref Unsafe.Add(ref first, 2 * stride), stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Pair<T>(ref T first, nint stride)
        where T : unmanaged =>
        Vector128.LoadUnsafe(ref first).ToVector256Unsafe().WithUpper(Vector128.LoadUnsafe(ref Unsafe.Add(ref first, stride)));
}
