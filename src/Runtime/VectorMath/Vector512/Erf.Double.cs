using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>erf x = 2 / √π ∫₀ˣ exp(−t²) dt, see <see cref="Accuracy"/>; −0 is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erf(Vector512<double> x)
    {
        var magnitude = Vector512.MinNative(Vector512.Create(ErfDouble.Largest), Vector512.Abs(x));
        var y = Vector512.ConditionalSelect(
            Vector512.LessThan(magnitude, Vector512.Create(1d)), ErfBelowOne(magnitude), ErfAboveOne(magnitude));
        return Vector512.CopySign(y, x);
    }

    /// <summary>x + x A(x²) for 0 ≤ x &lt; 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfBelowOne(Vector512<double> x)
    {
        var square = x * x;
        var fourth = square * square;
        var eighth = fourth * fourth;
        var a = Cubic(square, fourth, ErfDouble.A8, ErfDouble.A9, ErfDouble.A10, ErfDouble.A11);
        a = MultiplyAdd(eighth, a, Cubic(square, fourth, ErfDouble.A4, ErfDouble.A5, ErfDouble.A6, ErfDouble.A7));
        a = MultiplyAdd(eighth, a, Cubic(square, fourth, ErfDouble.A0, ErfDouble.A1, ErfDouble.A2, ErfDouble.A3));
        return MultiplyAdd(a, x, x);
    }

    /// <summary>1 − exp(x B(x)) for x from 1 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfAboveOne(Vector512<double> x)
    {
        var square = x * x;
        var fourth = square * square;
        var b = Quadratic(x, square, ErfDouble.B16, ErfDouble.B17, ErfDouble.B18);
        b = MultiplyAdd(fourth, b, Cubic(x, square, ErfDouble.B12, ErfDouble.B13, ErfDouble.B14, ErfDouble.B15));
        b = MultiplyAdd(fourth, b, Cubic(x, square, ErfDouble.B8, ErfDouble.B9, ErfDouble.B10, ErfDouble.B11));
        b = MultiplyAdd(fourth, b, Cubic(x, square, ErfDouble.B4, ErfDouble.B5, ErfDouble.B6, ErfDouble.B7));
        b = MultiplyAdd(fourth, b, Cubic(x, square, ErfDouble.B0, ErfDouble.B1, ErfDouble.B2, ErfDouble.B3));
        return Vector512.Create(1d) - ExpNonPositive(b * x);
    }
}
