using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>log(1 + eˣ) = max(x, 0) + log1p(e^−|x|), see <see cref="Accuracy"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x)
    {
        var t = ExpNonPositive(x | Vector512.Create(-0f));
        return SoftplusOf(x, t);
    }

    /// <summary>max(x, 0) + log1p(t), the logarithm being t + t² Q(t).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SoftplusOf(Vector512<float> x, Vector512<float> t)
    {
        // max(x, 0) + t is taken with its rounding error. Beyond 64 it is x, and the bound keeps ∞ − ∞ away.
        var positive = Vector512.MinNative(Vector512.Create(64f), Vector512.MaxNative(Vector512<float>.Zero, x));
        var sum = positive + t;
        var tail = positive - (sum - t);

        ref readonly var c = ref SoftplusSingle.Q;
        var q = Quartic(t, in c, 4);
        q = MultiplyAdd(q, t, Vector512.LoadUnsafe(in c, 3 * SingleFormat.Repeats));
        q = MultiplyAdd(q, t, Vector512.LoadUnsafe(in c, 2 * SingleFormat.Repeats));
        q = MultiplyAdd(q, t, Vector512.LoadUnsafe(in c, SingleFormat.Repeats));
        q = MultiplyAdd(q, t, Vector512.LoadUnsafe(in c));
        return Vector512.MaxNative(x, sum + MultiplyAdd(q, t * t, tail));
    }
}
