using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

/// <summary>Functions of four vectors at once, as for <c>float</c>.</summary>
public static partial class VectorMath
{
    /// <summary>eˣ of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Exp(ref Vector512<double> a, ref Vector512<double> b, ref Vector512<double> c, ref Vector512<double> d)
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
    public static void ExpNonPositive(ref Vector512<double> a, ref Vector512<double> b, ref Vector512<double> c, ref Vector512<double> d)
    {
        var smallest = Vector512.Create(ExpDouble.Smallest);
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
    public static void Sigmoid(ref Vector512<double> a, ref Vector512<double> b, ref Vector512<double> c, ref Vector512<double> d)
    {
        a = WithinSigmoidLimits(a);
        b = WithinSigmoidLimits(b);
        c = WithinSigmoidLimits(c);
        d = WithinSigmoidLimits(d);
        var k = BinaryExponent(a);
        var l = BinaryExponent(b);
        var m = BinaryExponent(c);
        var n = BinaryExponent(d);
        a = ReduceByLn2(a, k);
        b = ReduceByLn2(b, l);
        c = ReduceByLn2(c, m);
        d = ReduceByLn2(d, n);
        a = ExpMinusOneReduced(a);
        b = ExpMinusOneReduced(b);
        c = ExpMinusOneReduced(c);
        d = ExpMinusOneReduced(d);
        a = LogisticQuotient(k, a);
        b = LogisticQuotient(l, b);
        c = LogisticQuotient(m, c);
        d = LogisticQuotient(n, d);
    }

    /// <summary>tanh x of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Tanh(ref Vector512<double> a, ref Vector512<double> b, ref Vector512<double> c, ref Vector512<double> d)
    {
        var s = TwiceMagnitude(a);
        var t = TwiceMagnitude(b);
        var u = TwiceMagnitude(c);
        var v = TwiceMagnitude(d);
        var k = BinaryExponent(s);
        var l = BinaryExponent(t);
        var m = BinaryExponent(u);
        var n = BinaryExponent(v);
        var ra = ReduceByLn2(s, k);
        var rb = ReduceByLn2(t, l);
        var rc = ReduceByLn2(u, m);
        var rd = ReduceByLn2(v, n);
        ra = ExpMinusOneReduced(ra);
        rb = ExpMinusOneReduced(rb);
        rc = ExpMinusOneReduced(rc);
        rd = ExpMinusOneReduced(rd);
        ra = TanhQuotient(k, ra);
        rb = TanhQuotient(l, rb);
        rc = TanhQuotient(m, rc);
        rd = TanhQuotient(n, rd);
        a = TanhOf(a, s, ra);
        b = TanhOf(b, t, rb);
        c = TanhOf(c, u, rc);
        d = TanhOf(d, v, rd);
    }

    /// <summary>log(1 + eˣ) of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Softplus(ref Vector512<double> a, ref Vector512<double> b, ref Vector512<double> c, ref Vector512<double> d)
    {
        var s = a | Vector512.Create(-0d);
        var t = b | Vector512.Create(-0d);
        var u = c | Vector512.Create(-0d);
        var v = d | Vector512.Create(-0d);
        ExpNonPositive(ref s, ref t, ref u, ref v);
        a = SoftplusOf(a, s);
        b = SoftplusOf(b, t);
        c = SoftplusOf(c, u);
        d = SoftplusOf(d, v);
    }

    /// <summary>erf x of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Erf(ref Vector512<double> a, ref Vector512<double> b, ref Vector512<double> c, ref Vector512<double> d)
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
        ref Vector512<double> a, Vector512<double> k, ref Vector512<double> b, Vector512<double> l,
        ref Vector512<double> c, Vector512<double> m, ref Vector512<double> d, Vector512<double> n)
    {
        a = ReduceByLn2(a, k);
        b = ReduceByLn2(b, l);
        c = ReduceByLn2(c, m);
        d = ReduceByLn2(d, n);
        a = Vector512.LoadUnsafe(in ExpDouble.C, ExpDouble.One) + ExpMinusOneReduced(a);
        b = Vector512.LoadUnsafe(in ExpDouble.C, ExpDouble.One) + ExpMinusOneReduced(b);
        c = Vector512.LoadUnsafe(in ExpDouble.C, ExpDouble.One) + ExpMinusOneReduced(c);
        d = Vector512.LoadUnsafe(in ExpDouble.C, ExpDouble.One) + ExpMinusOneReduced(d);
    }
}
