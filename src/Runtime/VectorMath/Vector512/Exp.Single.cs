using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>eˣ, see <see cref="Accuracy"/>; below the smallest subnormal number 0, beyond the largest number +∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = WithinExpLimits(x);
        var n = BinaryExponent(x);
        return Scale(Vector512.LoadUnsafe(in ExpSingle.C, ExpSingle.One) + ExpMinusOneReduced(ReduceByLn2(x, n)), n);
    }

    /// <summary>eˣ for x ≤ 0, the bits of <see cref="Exp(Vector512{float})"/> with fewer steps; undefined for positive x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpNonPositive(Vector512<float> x)
    {
        x = Vector512.MaxNative(Vector512.Create(ExpSingle.Smallest), x);
        var n = BinaryExponent(x);
        return ScaleDown(Vector512.LoadUnsafe(in ExpSingle.C, ExpSingle.One) + ExpMinusOneReduced(ReduceByLn2(x, n)), n);
    }

    // MaxNative and MinNative with x as the second operand let a NaN through on every machine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WithinExpLimits(Vector512<float> x) =>
        Vector512.MinNative(Vector512.Create(ExpSingle.Largest), Vector512.MaxNative(Vector512.Create(ExpSingle.Smallest), x));

    /// <summary>eʳ − 1 for eʳ in ¾ … 1½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpMinusOneReduced(Vector512<float> r)
    {
        var r2 = r * r;
        return MultiplyAdd(Quartic(r, r2, in ExpSingle.C, 0), r2, r);
    }
}
