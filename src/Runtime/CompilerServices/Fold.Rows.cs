using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>
/// Folds of several rows at a time: lane i of the result is what row i's vector folds to by itself. Once two vectors are down to 128 bits, one
/// operation folds both.
/// </summary>
public static partial class Fold
{
    /// <summary>The sums of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sum(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) =>
        Sum(a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper(), c.GetLower() + c.GetUpper(), d.GetLower() + d.GetUpper());

    /// <summary>The sums of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sum(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d) =>
        Sum(a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper(), c.GetLower() + c.GetUpper(), d.GetLower() + d.GetUpper());

    /// <summary>The sums of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sum(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
    {
        var ab = LowHalves(a, b) + HighHalves(a, b);
        var cd = LowHalves(c, d) + HighHalves(c, d);
        return EvenLanes(ab, cd) + OddLanes(ab, cd);
    }

    /// <summary>The sums of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sum(Vector512<double> a, Vector512<double> b) =>
        Sum(a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper());

    /// <summary>The sums of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sum(Vector256<double> a, Vector256<double> b) =>
        Sum(a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper());

    /// <summary>The sums of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sum(Vector128<double> a, Vector128<double> b)
    {
        return LowHalves(a, b) + HighHalves(a, b);
    }

    /// <summary>The largest lanes of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Max(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) =>
        Max(
            Vector256.MaxNative(a.GetLower(),
            a.GetUpper()),
            Vector256.MaxNative(b.GetLower(),
            b.GetUpper()),
            Vector256.MaxNative(c.GetLower(),
            c.GetUpper()),
            Vector256.MaxNative(d.GetLower(),
            d.GetUpper()));

    /// <summary>The largest lanes of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Max(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d) =>
        Max(
            Vector128.MaxNative(a.GetLower(),
            a.GetUpper()),
            Vector128.MaxNative(b.GetLower(),
            b.GetUpper()),
            Vector128.MaxNative(c.GetLower(),
            c.GetUpper()),
            Vector128.MaxNative(d.GetLower(),
            d.GetUpper()));

    /// <summary>The largest lanes of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Max(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
    {
        var ab = Vector128.MaxNative(LowHalves(a, b), HighHalves(a, b));
        var cd = Vector128.MaxNative(LowHalves(c, d), HighHalves(c, d));
        return Vector128.MaxNative(EvenLanes(ab, cd), OddLanes(ab, cd));
    }

    /// <summary>The largest lanes of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Max(Vector512<double> a, Vector512<double> b) =>
        Max(
            Vector256.MaxNative(a.GetLower(),
            a.GetUpper()),
            Vector256.MaxNative(b.GetLower(),
            b.GetUpper()));

    /// <summary>The largest lanes of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Max(Vector256<double> a, Vector256<double> b) =>
        Max(
            Vector128.MaxNative(a.GetLower(),
            a.GetUpper()),
            Vector128.MaxNative(b.GetLower(),
            b.GetUpper()));

    /// <summary>The largest lanes of the vectors, each by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Max(Vector128<double> a, Vector128<double> b)
    {
        return Vector128.MaxNative(LowHalves(a, b), HighHalves(a, b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LowHalves(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.MoveLowToHigh(a, b) : Vector128.Create(a[0], a[1], b[0], b[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> HighHalves(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.MoveHighToLow(b, a) : Vector128.Create(a[2], a[3], b[2], b[3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> EvenLanes(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.Shuffle(a, b, 0b10_00_10_00) : Vector128.Create(a[0], a[2], b[0], b[2]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> OddLanes(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.Shuffle(a, b, 0b11_01_11_01) : Vector128.Create(a[1], a[3], b[1], b[3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LowHalves(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.UnpackLow(a, b) : Vector128.Create(a[0], b[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> HighHalves(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(a, b) : Vector128.Create(a[1], b[1]);
}
