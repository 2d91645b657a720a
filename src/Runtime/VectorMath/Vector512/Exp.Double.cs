using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>eˣ, see <see cref="Accuracy"/>; below the smallest subnormal number 0, beyond the largest number +∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        x = WithinExpLimits(x);
        var n = BinaryExponent(x);
        return Scale(Vector512.LoadUnsafe(in ExpDouble.C, ExpDouble.One) + ExpMinusOneReduced(ReduceByLn2(x, n)), n);
    }

    /// <summary>eˣ for x ≤ 0, the bits of <see cref="Exp(Vector512{double})"/> with fewer steps; undefined for positive x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpNonPositive(Vector512<double> x)
    {
        x = Vector512.MaxNative(Vector512.Create(ExpDouble.Smallest), x);
        var n = BinaryExponent(x);
        return ScaleDown(Vector512.LoadUnsafe(in ExpDouble.C, ExpDouble.One) + ExpMinusOneReduced(ReduceByLn2(x, n)), n);
    }

    // MaxNative and MinNative with x as the second operand let a NaN through on every machine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> WithinExpLimits(Vector512<double> x) =>
        Vector512.MinNative(Vector512.Create(ExpDouble.Largest), Vector512.MaxNative(Vector512.Create(ExpDouble.Smallest), x));

    /// <summary>The whole number n for which e^(x − n ln 2) lies in ¾ … 1½: the one nearest to x / ln 2 − log₂ 1½ + ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> BinaryExponent(Vector512<double> x)
    {
        return Vector512.Round(MultiplyAdd(Vector512.LoadUnsafe(in ExpDouble.Log2E), x, Vector512.LoadUnsafe(in ExpDouble.MinusMiddle)));
    }

    /// <summary>x − n ln 2, the upper part of the product being exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ReduceByLn2(Vector512<double> x, Vector512<double> n) =>
        MultiplyAdd(n, Vector512.LoadUnsafe(in ExpDouble.MinusLn2Low), MultiplyAdd(n, Vector512.LoadUnsafe(in ExpDouble.MinusLn2High), x));

    /// <summary>eʳ − 1 for eʳ in ¾ … 1½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpMinusOneReduced(Vector512<double> r)
    {
        var r2 = r * r;
        var r4 = r2 * r2;
        ref readonly var c = ref ExpDouble.C;
        var q = Quadratic(r, r2, in c, 8);
        q = MultiplyAdd(r4, q, Cubic(r, r2, in c, 4));
        q = MultiplyAdd(r4, q, Cubic(r, r2, in c, 0));
        return MultiplyAdd(q, r2, r);
    }
}
