using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>Transposed copies of matrices, a pure permutation: what a product from right to left reads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Transpose
{
    private const int Block = 4;

    /// <summary>destination[column][row] = source[row][column].</summary>
    /// <param name="source">rows × columns values without gaps.</param>
    /// <param name="rows">Rows of the source.</param>
    /// <param name="columns">Columns of the source.</param>
    /// <param name="destination">The first of columns × stride values, where nothing overlaps the source.</param>
    /// <param name="stride">Elements from row to row of the destination; at least <paramref name="rows"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(ref readonly T source, int rows, int columns, ref T destination, int stride)
        where T : unmanaged
    {
        var (wholeRows, wholeColumns) = Sse.IsSupported && typeof(T) == typeof(float) ? (rows - (rows % Block), columns - (columns % Block)) : (0, 0);
        for (var row = 0; row < wholeRows; row += Block)
        {
            for (var column = 0; column < wholeColumns; column += Block)
            {
                CopyBlock(
                    in Unsafe.As<T, float>(ref Unsafe.Add(ref Unsafe.AsRef(in source), ((nint)row * columns) + column)), columns,
                    ref Unsafe.As<T, float>(ref Unsafe.Add(ref destination, ((nint)column * stride) + row)), stride);
            }

            CopyElements(in source, row, row + Block, wholeColumns, columns, columns, ref destination, stride);
        }

        CopyElements(in source, wholeRows, rows, 0, columns, columns, ref destination, stride);
    }

    /// <summary>Four rows of four: pairs of rows are interleaved, then halves are exchanged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyBlock(ref readonly float source, nint sourceStride, ref float destination, nint stride)
    {
        ref var first = ref Unsafe.AsRef(in source);
        var row0 = Vector128.LoadUnsafe(ref first);
        var row1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref first, sourceStride));
        var row2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 2 * sourceStride));
        var row3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 3 * sourceStride));
        var low01 = Sse.UnpackLow(row0, row1);
        var high01 = Sse.UnpackHigh(row0, row1);
        var low23 = Sse.UnpackLow(row2, row3);
        var high23 = Sse.UnpackHigh(row2, row3);
        Sse.MoveLowToHigh(low01, low23).StoreUnsafe(ref destination);
        Sse.MoveHighToLow(low23, low01).StoreUnsafe(ref Unsafe.Add(ref destination, stride));
        Sse.MoveLowToHigh(high01, high23).StoreUnsafe(ref Unsafe.Add(ref destination, 2 * stride));
        Sse.MoveHighToLow(high23, high01).StoreUnsafe(ref Unsafe.Add(ref destination, 3 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyElements<T>(
        ref readonly T source, int firstRow, int endRow, int firstColumn, int endColumn, nint sourceStride, ref T destination, nint stride)
    {
        for (var row = firstRow; row < endRow; row++)
        {
            ref var from = ref Unsafe.Add(ref Unsafe.AsRef(in source), row * sourceStride);
            for (var column = firstColumn; column < endColumn; column++)
            {
                Unsafe.Add(ref destination, (column * stride) + row) = Unsafe.Add(ref from, column);
            }
        }
    }
}
