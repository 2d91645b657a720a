using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

/// <summary>
/// Functions of four vectors at once, each replaced by its result, with the bits of one at a time. A processor looks ahead only so far: what is written step
/// by step for all four keeps its multipliers busier than one function after the other (measured: a tenth to a quarter less time). Generated rows call them at 512 bits;
/// the smaller widths have them like everything here, for who measures.
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

    /// <summary>tanh x of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Tanh(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        var s = MinusTwiceMagnitude(a);
        var t = MinusTwiceMagnitude(b);
        var u = MinusTwiceMagnitude(c);
        var v = MinusTwiceMagnitude(d);
        var k = TanhShiftedExponent(s);
        var l = TanhShiftedExponent(t);
        var m = TanhShiftedExponent(u);
        var n = TanhShiftedExponent(v);
        var shift = Vector512.Create(TanhSingle.Shift);
        s = AddLn2(s, k - shift);
        t = AddLn2(t, l - shift);
        u = AddLn2(u, m - shift);
        v = AddLn2(v, n - shift);
        s = OneMinusExpReduced(s);
        t = OneMinusExpReduced(t);
        u = OneMinusExpReduced(u);
        v = OneMinusExpReduced(v);
        s = TanhQuotient(k, s);
        t = TanhQuotient(l, t);
        u = TanhQuotient(m, u);
        v = TanhQuotient(n, v);
        a = TanhOf(a, s);
        b = TanhOf(b, t);
        c = TanhOf(c, u);
        d = TanhOf(d, v);
    }

    /// <summary>log(1 + eˣ) of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Softplus(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        var s = a | Vector512.Create(-0f);
        var t = b | Vector512.Create(-0f);
        var u = c | Vector512.Create(-0f);
        var v = d | Vector512.Create(-0f);
        ExpNonPositive(ref s, ref t, ref u, ref v);
        a = SoftplusOf(a, s);
        b = SoftplusOf(b, t);
        c = SoftplusOf(c, u);
        d = SoftplusOf(d, v);
    }

    /// <summary>erf x of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Erf(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        var k = ErfExponent(a);
        var l = ErfExponent(b);
        var m = ErfExponent(c);
        var n = ErfExponent(d);
        ExpNonPositive(ref k, ref l, ref m, ref n);
        a = ErfOf(a, ErfBelowOne(a), k);
        b = ErfOf(b, ErfBelowOne(b), l);
        c = ErfOf(c, ErfBelowOne(c), m);
        d = ErfOf(d, ErfBelowOne(d), n);
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
