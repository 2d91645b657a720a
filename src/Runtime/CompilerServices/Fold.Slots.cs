using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>Folds of six vectors into eight lanes, of which the last two are those of c and d again. Each is folded by halves, as it would be alone.</summary>
public static partial class Fold
{
    /// <summary>The sums of the vectors, each by halves; then those of g … l.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sum(
        Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, Vector512<float> e, Vector512<float> f,
        Vector512<float> g, Vector512<float> h, Vector512<float> i, Vector512<float> j, Vector512<float> k, Vector512<float> l)
    {
        if (!Avx512F.IsSupported)
        {
            return Vector512.Create(Sum(a, b, c, d, e, f), Sum(g, h, i, j, k, l));
        }

        // Down to 128 bits: a, e, g, k; then b, f, h, l; then c and i twice, and d and j.
        var ae = Quarters(Halves(a, e), Halves(g, k));
        var bf = Quarters(Halves(b, f), Halves(h, l));
        var c2 = SumOfNeighbours(Halves(c, i));
        var d2 = SumOfNeighbours(Halves(d, j));
        var ab = Avx512F.UnpackLow(ae.AsDouble(), bf.AsDouble()).AsSingle() + Avx512F.UnpackHigh(ae.AsDouble(), bf.AsDouble()).AsSingle();
        var cd = Avx512F.UnpackLow(c2.AsDouble(), d2.AsDouble()).AsSingle() + Avx512F.UnpackHigh(c2.AsDouble(), d2.AsDouble()).AsSingle();
        return Avx512F.Shuffle(ab, cd, 0b10_00_10_00) + Avx512F.Shuffle(ab, cd, 0b11_01_11_01);
    }

    /// <inheritdoc cref="Sum(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sum(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, Vector512<float> e, Vector512<float> f) =>
        Sum(
            a.GetLower() + a.GetUpper(),
            b.GetLower() + b.GetUpper(),
            c.GetLower() + c.GetUpper(),
            d.GetLower() + d.GetUpper(),
            e.GetLower() + e.GetUpper(),
            f.GetLower() + f.GetUpper());

    /// <inheritdoc cref="Sum(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sum(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d, Vector256<float> e, Vector256<float> f) =>
        Vector256.Create(Sum(a, b, c, d), Sum(e, f, c, d));

    /// <summary>The sums of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sum(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, Vector512<double> e, Vector512<double> f)
    {
        var cd = Sum(c, d);
        return Vector512.Create(Vector256.Create(Sum(a, b), cd), Vector256.Create(Sum(e, f), cd));
    }

    /// <summary>The sums of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sum(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d) =>
        Vector256.Create(Sum(a, b), Sum(c, d));

    /// <summary>The halves of a folded, then those of b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Halves(Vector512<float> a, Vector512<float> b) =>
        Avx512F.Shuffle4x128(a, b, 0b01_00_01_00) + Avx512F.Shuffle4x128(a, b, 0b11_10_11_10);

    /// <summary>The halves of the halves folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Quarters(Vector512<float> a, Vector512<float> b) =>
        Avx512F.Shuffle4x128(a, b, 0b10_00_10_00) + Avx512F.Shuffle4x128(a, b, 0b11_01_11_01);

    /// <summary>Each 128 bits plus those beside them in the same half: the order of the two shows in no bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SumOfNeighbours(Vector512<float> a) => a + Avx512F.Shuffle4x128(a, a, 0b10_11_00_01);
}
