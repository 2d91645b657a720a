using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>
/// Transposed copies of matrices, a pure permutation: of weights, for the product from right to left; of examples, to put samples into
/// the lanes of vectors and back. Where a matrix is no whole number of squares, the last ones overlap, so that nothing beside it is touched.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Transpose
{
    private const int BlockBytes = 64;
    private const int SquareBytes = 16;

    /// <summary>destination[column][row] = source[row][column].</summary>
    /// <param name="source">The first of rows × sourceStride values.</param>
    /// <param name="rows">Rows of the source.</param>
    /// <param name="columns">Columns of the source.</param>
    /// <param name="sourceStride">Elements from row to row of the source; at least <paramref name="columns"/>.</param>
    /// <param name="destination">The first of columns × stride values, where nothing overlaps the source.</param>
    /// <param name="stride">Elements from row to row of the destination; at least <paramref name="rows"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Copy<T>(ref readonly T source, int rows, int columns, int sourceStride, ref T destination, int stride)
        where T : unmanaged =>
        CopyAll(ref Unsafe.AsRef(in source), rows, columns, sourceStride, ref destination, stride);

    /// <summary>Samples from rows into lanes: blocks of 64 bytes' worth of samples, in each block a vector for each column.</summary>
    /// <param name="source">The first of rows × stride values.</param>
    /// <param name="rows">Samples; the lanes that the last block has beyond them are left as they are.</param>
    /// <param name="columns">Values of a sample.</param>
    /// <param name="stride">Elements from sample to sample of the source.</param>
    /// <param name="lanes">Whole blocks.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void ToLanes<T>(ref readonly T source, int rows, int columns, int stride, ref T lanes)
        where T : unmanaged
    {
        var block = BlockBytes / Unsafe.SizeOf<T>();
        ref var from = ref Unsafe.AsRef(in source);
        for (; rows > 0; rows -= block)
        {
            CopyAll(ref from, Math.Min(block, rows), columns, stride, ref lanes, block);
            from = ref Unsafe.Add(ref from, (nint)block * stride);
            lanes = ref Unsafe.Add(ref lanes, (nint)block * columns);
        }
    }

    /// <summary>Class labels as numbers, one a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void ToLanes(ref readonly int labels, int rows, ref float lanes)
    {
        var row = 0;
        for (; row + Vector128<int>.Count <= rows; row += Vector128<int>.Count)
        {
            Vector128.ConvertToSingle(Vector128.LoadUnsafe(in labels, (nuint)row)).StoreUnsafe(ref lanes, (nuint)row);
        }

        for (; row < rows; row++)
        {
            Unsafe.Add(ref lanes, row) = Unsafe.Add(ref Unsafe.AsRef(in labels), row);
        }
    }

    /// <inheritdoc cref="ToLanes(ref readonly int, int, ref float)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void ToLanes(ref readonly int labels, int rows, ref double lanes)
    {
        for (var row = 0; row < rows; row++)
        {
            Unsafe.Add(ref lanes, row) = Unsafe.Add(ref Unsafe.AsRef(in labels), row);
        }
    }

    /// <summary>Samples from lanes back into rows: the inverse of <see cref="ToLanes{T}(ref readonly T, int, int, int, ref T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void FromLanes<T>(ref readonly T lanes, int rows, int columns, ref T destination, int stride)
        where T : unmanaged
    {
        var block = BlockBytes / Unsafe.SizeOf<T>();
        ref var from = ref Unsafe.AsRef(in lanes);
        nint side = SquareBytes / Unsafe.SizeOf<T>();
        for (; Avx512F.IsSupported && rows >= block && columns >= side; rows -= block)
        {
            for (nint column = 0; column < columns; column += side)
            {
                var first = Math.Min(column, columns - side);
                Square.Copy512Back(ref Unsafe.Add(ref from, first * block), ref Unsafe.Add(ref destination, first), stride);
            }

            from = ref Unsafe.Add(ref from, (nint)block * columns);
            destination = ref Unsafe.Add(ref destination, (nint)block * stride);
        }

        for (; rows > 0; rows -= block)
        {
            CopyAll(ref from, columns, Math.Min(block, rows), block, ref destination, stride);
            from = ref Unsafe.Add(ref from, (nint)block * columns);
            destination = ref Unsafe.Add(ref destination, (nint)block * stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyAll<T>(ref T source, nint rows, nint columns, nint sourceStride, ref T destination, nint stride)
        where T : unmanaged
    {
        nint side = SquareBytes / Unsafe.SizeOf<T>();
        if (!Sse2.IsSupported || rows < side || columns < side)
        {
            CopyElements(ref source, rows, columns, sourceStride, ref destination, stride);
            return;
        }

        nint row = 0;
        if (Avx512F.IsSupported)
        {
            for (; row + (4 * side) <= rows; row += 4 * side)
            {
                for (nint column = 0; column < columns; column += side)
                {
                    var first = Math.Min(column, columns - side);
                    Square.Copy512(ref Unsafe.Add(ref source, (row * sourceStride) + first), sourceStride, ref Unsafe.Add(ref destination, (first * stride) + row), stride);
                }
            }
        }

        for (; row < rows; row += side)
        {
            var firstRow = Math.Min(row, rows - side);
            for (nint column = 0; column < columns; column += side)
            {
                var first = Math.Min(column, columns - side);
                Square.Copy128(ref Unsafe.Add(ref source, (firstRow * sourceStride) + first), sourceStride, ref Unsafe.Add(ref destination, (first * stride) + firstRow), stride);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyElements<T>(ref T source, nint rows, nint columns, nint sourceStride, ref T destination, nint stride)
    {
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                Unsafe.Add(ref destination, (column * stride) + row) = Unsafe.Add(ref source, (row * sourceStride) + column);
            }
        }
    }
}
