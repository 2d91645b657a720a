using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>erf x = 2 / √π ∫₀ˣ exp(−t²) dt, see <see cref="Accuracy"/>; −0 is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erf(Vector512<double> x)
    {
        var belowOne = ErfBelowOne(x);
        return ErfOf(x, belowOne, ExpNonPositive(ErfExponent(x)));
    }

    /// <summary>x + x A(x²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfBelowOne(Vector512<double> x)
    {
        var square = x * x;
        var fourth = square * square;
        var eighth = fourth * fourth;
        ref readonly var c = ref ErfDouble.A;
        var a = Cubic(square, fourth, in c, 8);
        a = MultiplyAdd(eighth, a, Cubic(square, fourth, in c, 4));
        a = MultiplyAdd(eighth, a, Cubic(square, fourth, in c, 0));
        return MultiplyAdd(a, x, x);
    }

    /// <summary>What is given for |x| &lt; 1, where x² is below 1 too; beyond, with the sign of x, 1 − e, the exponential being given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfOf(Vector512<double> x, Vector512<double> belowOne, Vector512<double> e)
    {
        var one = Vector512.LoadUnsafe(in ExpDouble.C, ExpDouble.One);
        return Vector512.ConditionalSelect(Vector512.LessThan(x * x, one), belowOne, one - e) | (x & Vector512.Create(-0d));
    }

    /// <summary>|x| B(|x|), which for |x| from 1 on is the logarithm of 1 − erf |x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfExponent(Vector512<double> x)
    {
        x = Vector512.MinNative(Vector512.Create(ErfDouble.Largest), Vector512.Abs(x));
        var square = x * x;
        var fourth = square * square;
        ref readonly var c = ref ErfDouble.B;
        var b = Quadratic(x, square, in c, 16);
        b = MultiplyAdd(fourth, b, Cubic(x, square, in c, 12));
        b = MultiplyAdd(fourth, b, Cubic(x, square, in c, 8));
        b = MultiplyAdd(fourth, b, Cubic(x, square, in c, 4));
        return MultiplyAdd(fourth, b, Cubic(x, square, in c, 0)) * x;
    }
}
