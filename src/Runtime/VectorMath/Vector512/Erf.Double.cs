using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>erf x = 2 / √π ∫₀ˣ exp(−t²) dt, see <see cref="Accuracy"/>; −0 is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erf(Vector512<double> x)
    {
        var sign = x & Vector512.Create(-0d);
        var magnitude = Vector512.MinNative(Vector512.Create(ErfDouble.Largest), x ^ sign);
        var y = Vector512.ConditionalSelect(
            Vector512.LessThan(magnitude, Vector512.Create(1d)), ErfBelowOne(magnitude), ErfAboveOne(magnitude));
        return y | sign;
    }

    /// <summary>x + x A(x²) for 0 ≤ x &lt; 1.</summary>
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

    /// <summary>1 − exp(x B(x)) for x from 1 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfAboveOne(Vector512<double> x)
    {
        var square = x * x;
        var fourth = square * square;
        ref readonly var c = ref ErfDouble.B;
        var b = Quadratic(x, square, in c, 16);
        b = MultiplyAdd(fourth, b, Cubic(x, square, in c, 12));
        b = MultiplyAdd(fourth, b, Cubic(x, square, in c, 8));
        b = MultiplyAdd(fourth, b, Cubic(x, square, in c, 4));
        b = MultiplyAdd(fourth, b, Cubic(x, square, in c, 0));
        return Vector512.Create(1d) - ExpNonPositive(b * x);
    }
}
