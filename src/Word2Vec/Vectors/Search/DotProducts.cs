using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KernelGen.CompilerServices;

namespace KernelGen.Word2Vec.Vectors;

/// <summary>
/// The products ⟨row, query⟩ of many rows and queries, four rows and two queries at a time, so that a value loaded is used more than once. Each product is one chain
/// of multiply-adds for each of 16 lanes, folded by halves: the same bits at every width, and whatever rows and queries stand beside it.
/// </summary>
internal static class DotProducts
{
    public const int RowsAtOnce = 4;
    private const int Block = 16;
    private const int PartialLength = 2 * RowsAtOnce * Block;

    /// <summary>Computes all products.</summary>
    /// <param name="rows">Rows of <paramref name="stride"/> values; a multiple of <see cref="RowsAtOnce"/>.</param>
    /// <param name="queries">One or more queries of as many values.</param>
    /// <param name="stride">A multiple of 16.</param>
    /// <param name="products">For each query the products with all rows.</param>
    public static void Compute(ReadOnlySpan<float> rows, ReadOnlySpan<float> queries, int stride, Span<float> products)
    {
        if (Vector512.IsHardwareAccelerated)
            Compute<Lanes512>(rows, queries, stride, products);
        else if (Vector256.IsHardwareAccelerated)
            Compute<Lanes256>(rows, queries, stride, products);
        else
            Compute<Lanes128>(rows, queries, stride, products);
    }

    /// <summary>The body for a width: tests call each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void Compute<TLanes>(ReadOnlySpan<float> rows, ReadOnlySpan<float> queries, int stride, Span<float> products)
        where TLanes : struct, ILanes<TLanes>
    {
        Span<float> sums = stackalloc float[PartialLength];
        ref var partial = ref MemoryMarshal.GetReference(sums);
        int rowCount = rows.Length / stride, queryCount = queries.Length / stride;
        for (var row = 0; row < rowCount; row += RowsAtOnce)
        {
            ref var fourRows = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), (nint)row * stride);
            for (var query = 0; query < queryCount; query += 2)
            {
                // The last of an odd number is done twice.
                var second = Math.Min(query + 1, queryCount - 1);
                ref var firstQuery = ref Unsafe.Add(ref MemoryMarshal.GetReference(queries), (nint)query * stride);
                ref var secondQuery = ref Unsafe.Add(ref MemoryMarshal.GetReference(queries), (nint)second * stride);
                AddLanes<TLanes>(ref fourRows, ref firstQuery, ref secondQuery, stride, ref partial);
                Fold4(ref partial).StoreUnsafe(ref products[(query * rowCount) + row]);
                Fold4(ref Unsafe.Add(ref partial, RowsAtOnce * Block)).StoreUnsafe(ref products[(second * rowCount) + row]);
            }
        }
    }

    // A narrow vector goes over the rows once for each part of the block, so that at every width eight sums are all that registers have to hold.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddLanes<TLanes>(ref float row, ref float query, ref float otherQuery, nint stride, ref float partial)
        where TLanes : struct, ILanes<TLanes>
    {
        for (nint lane = 0; lane < Block; lane += TLanes.Count)
        {
            TLanes sum0 = default, sum1 = default, sum2 = default, sum3 = default;
            TLanes other0 = default, other1 = default, other2 = default, other3 = default;
            for (var at = lane; at < stride; at += Block)
            {
                TLanes x = TLanes.Load(ref query, at), y = TLanes.Load(ref otherQuery, at);
                var row0 = TLanes.Load(ref row, at);
                sum0 = TLanes.MultiplyAdd(row0, x, sum0);
                other0 = TLanes.MultiplyAdd(row0, y, other0);
                var row1 = TLanes.Load(ref row, at + stride);
                sum1 = TLanes.MultiplyAdd(row1, x, sum1);
                other1 = TLanes.MultiplyAdd(row1, y, other1);
                var row2 = TLanes.Load(ref row, at + (2 * stride));
                sum2 = TLanes.MultiplyAdd(row2, x, sum2);
                other2 = TLanes.MultiplyAdd(row2, y, other2);
                var row3 = TLanes.Load(ref row, at + (3 * stride));
                sum3 = TLanes.MultiplyAdd(row3, x, sum3);
                other3 = TLanes.MultiplyAdd(row3, y, other3);
            }

            sum0.Store(ref partial, lane);
            sum1.Store(ref partial, lane + Block);
            sum2.Store(ref partial, lane + (2 * Block));
            sum3.Store(ref partial, lane + (3 * Block));
            other0.Store(ref partial, lane + (4 * Block));
            other1.Store(ref partial, lane + (5 * Block));
            other2.Store(ref partial, lane + (6 * Block));
            other3.Store(ref partial, lane + (7 * Block));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Fold4(ref float blocks) =>
        Fold.Sum(Quarter(ref blocks), Quarter(ref Unsafe.Add(ref blocks, Block)), Quarter(ref Unsafe.Add(ref blocks, 2 * Block)), Quarter(ref Unsafe.Add(ref blocks, 3 * Block)));

    /// <summary>A block of 16 folded to 4 lanes: i with i + 8, then with i + 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Quarter(ref float block) =>
        Vector128.LoadUnsafe(ref block) + Vector128.LoadUnsafe(ref block, 8) + (Vector128.LoadUnsafe(ref block, 4) + Vector128.LoadUnsafe(ref block, 12));
}

/// <summary>What the widths do differently.</summary>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Static abstract members are what makes one text serve three widths.")]
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf Load(ref float source, nint index);

    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    void Store(ref float destination, nint index);
}

internal readonly struct Lanes512(Vector512<float> value) : ILanes<Lanes512>
{
    private readonly Vector512<float> value = value;

    public static int Count => Vector512<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref float source, nint index) => new(Vector512.LoadUnsafe(ref source, (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 MultiplyAdd(Lanes512 a, Lanes512 b, Lanes512 c) => new(VectorMath.MultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nint index) => value.StoreUnsafe(ref destination, (nuint)index);
}

internal readonly struct Lanes256(Vector256<float> value) : ILanes<Lanes256>
{
    private readonly Vector256<float> value = value;

    public static int Count => Vector256<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref float source, nint index) => new(Vector256.LoadUnsafe(ref source, (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 MultiplyAdd(Lanes256 a, Lanes256 b, Lanes256 c) => new(VectorMath.MultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nint index) => value.StoreUnsafe(ref destination, (nuint)index);
}

internal readonly struct Lanes128(Vector128<float> value) : ILanes<Lanes128>
{
    private readonly Vector128<float> value = value;

    public static int Count => Vector128<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ref float source, nint index) => new(Vector128.LoadUnsafe(ref source, (nuint)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 MultiplyAdd(Lanes128 a, Lanes128 b, Lanes128 c) => new(VectorMath.MultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nint index) => value.StoreUnsafe(ref destination, (nuint)index);
}
