using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

/// <summary>
/// Functions of four vectors at once, each replaced by its result, with the bits of one at a time. A processor looks ahead only so far: what is written step
/// by step for all four keeps its multipliers busier than one function after the other (measured: a tenth of the time).
/// </summary>
public static partial class VectorMath
{
    /// <summary>eˣ of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Exp(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        a = WithinExpLimits(a);
        b = WithinExpLimits(b);
        c = WithinExpLimits(c);
        d = WithinExpLimits(d);
        var k = BinaryExponent(a);
        var l = BinaryExponent(b);
        var m = BinaryExponent(c);
        var n = BinaryExponent(d);
        ExpReduced(ref a, k, ref b, l, ref c, m, ref d, n);
        a = Scale(a, k);
        b = Scale(b, l);
        c = Scale(c, m);
        d = Scale(d, n);
    }

    /// <summary>eˣ of four vectors, for x ≤ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ExpNonPositive(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        var smallest = Vector512.Create(ExpSingle.Smallest);
        a = Vector512.MaxNative(smallest, a);
        b = Vector512.MaxNative(smallest, b);
        c = Vector512.MaxNative(smallest, c);
        d = Vector512.MaxNative(smallest, d);
        var k = BinaryExponent(a);
        var l = BinaryExponent(b);
        var m = BinaryExponent(c);
        var n = BinaryExponent(d);
        ExpReduced(ref a, k, ref b, l, ref c, m, ref d, n);
        a = ScaleDown(a, k);
        b = ScaleDown(b, l);
        c = ScaleDown(c, m);
        d = ScaleDown(d, n);
    }

    /// <summary>1 / (1 + e⁻ˣ) of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sigmoid(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        a = WithinSigmoidLimits(a);
        b = WithinSigmoidLimits(b);
        c = WithinSigmoidLimits(c);
        d = WithinSigmoidLimits(d);
        var k = ShiftedExponent(a);
        var l = ShiftedExponent(b);
        var m = ShiftedExponent(c);
        var n = ShiftedExponent(d);
        var shift = Vector512.Create(SigmoidSingle.Shift);
        a = AddLn2(a, k - shift);
        b = AddLn2(b, l - shift);
        c = AddLn2(c, m - shift);
        d = AddLn2(d, n - shift);
        a = OneMinusExpReduced(a);
        b = OneMinusExpReduced(b);
        c = OneMinusExpReduced(c);
        d = OneMinusExpReduced(d);
        a = LogisticQuotient(k, a);
        b = LogisticQuotient(l, b);
        c = LogisticQuotient(m, c);
        d = LogisticQuotient(n, d);
    }

    /// <summary>e^(x − n ln 2) of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ExpReduced(
        ref Vector512<float> a, Vector512<float> k, ref Vector512<float> b, Vector512<float> l,
        ref Vector512<float> c, Vector512<float> m, ref Vector512<float> d, Vector512<float> n)
    {
        a = ReduceByLn2(a, k);
        b = ReduceByLn2(b, l);
        c = ReduceByLn2(c, m);
        d = ReduceByLn2(d, n);
        a = Vector512.Create(1f) + ExpMinusOneReduced(a);
        b = Vector512.Create(1f) + ExpMinusOneReduced(b);
        c = Vector512.Create(1f) + ExpMinusOneReduced(c);
        d = Vector512.Create(1f) + ExpMinusOneReduced(d);
    }
}
