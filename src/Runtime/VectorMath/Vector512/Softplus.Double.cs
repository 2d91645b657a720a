using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>log(1 + eˣ) = max(x, 0) + log1p(e^−|x|), see <see cref="Accuracy"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x)
    {
        var t = ExpNonPositive(x | Vector512.Create(-0d));
        return SoftplusOf(x, t);
    }

    /// <summary>max(x, 0) + log1p(t).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SoftplusOf(Vector512<double> x, Vector512<double> t)
    {
        ref readonly var c = ref LogDouble.Table;

        // 1 + t lies in 1 … 2: beyond the range of LogReduced it is halved, with an exponent of 1.
        // Not "halved ? t/2 − 1/2 : t": .NET 9 compiles a choice between a value and a result of it wrongly where the value was spilled.
        var halved = Vector512.GreaterThan(t, Vector512.LoadUnsafe(in c, LogDouble.LargestFraction));
        var minusHalf = halved & Vector512.LoadUnsafe(in c, LogDouble.MinusHalf);
        var f = MultiplyAdd(t, Vector512.LoadUnsafe(in c, LogDouble.One) + minusHalf, minusHalf);
        return Vector512.MaxNative(x, Vector512<double>.Zero) + LogReduced(halved & Vector512.LoadUnsafe(in c, LogDouble.One), f);
    }
}
