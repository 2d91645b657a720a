using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>erf x = 2 / √π ∫₀ˣ exp(−t²) dt, see <see cref="Accuracy"/>; −0 is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x)
    {
        var belowOne = ErfBelowOne(x);
        return ErfOf(x, belowOne, ExpNonPositive(ErfExponent(x)));
    }

    /// <summary>x + x A(x²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfBelowOne(Vector512<float> x)
    {
        var square = x * x;
        ref readonly var c = ref ErfSingle.A;
        var a = Quartic(square, in c, 2);
        a = MultiplyAdd(a, square, Vector512.LoadUnsafe(in c, SingleFormat.Repeats));
        a = MultiplyAdd(a, square, Vector512.LoadUnsafe(in c));
        return MultiplyAdd(a, x, x);
    }

    /// <summary>What is given for |x| &lt; 1, where x² is below 1 too; beyond, with the sign of x, 1 − e, the exponential being given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfOf(Vector512<float> x, Vector512<float> belowOne, Vector512<float> e)
    {
        var one = Vector512.LoadUnsafe(in ExpSingle.C, ExpSingle.One);
        return Vector512.ConditionalSelect(Vector512.LessThan(x * x, one), belowOne, one - e) | (x & Vector512.Create(-0f));
    }

    /// <summary>z B(z) for z = −|x|, which for |x| from 1 on is the logarithm of 1 − erf |x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfExponent(Vector512<float> x)
    {
        var z = Vector512.MaxNative(Vector512.Create(ErfSingle.Smallest), x | Vector512.Create(-0f));
        var square = z * z;
        ref readonly var c = ref ErfSingle.B;
        var b = Quadratic(z, square, in c, 4);
        return MultiplyAdd(square * square, b, Cubic(z, square, in c, 0)) * z;
    }
}
