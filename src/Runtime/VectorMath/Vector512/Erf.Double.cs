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
        var a = Vector512.Create(ErfDouble.A11);
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A10));
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A9));
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A8));
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A7));
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A6));
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A5));
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A4));
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A3));
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A2));
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A1));
        a = MultiplyAdd(a, square, Vector512.Create(ErfDouble.A0));
        return MultiplyAdd(a, x, x);
    }

    /// <summary>1 − exp(x B(x)) for x from 1 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfAboveOne(Vector512<double> x)
    {
        var b = Vector512.Create(ErfDouble.B18);
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B17));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B16));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B15));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B14));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B13));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B12));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B11));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B10));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B9));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B8));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B7));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B6));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B5));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B4));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B3));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B2));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B1));
        b = MultiplyAdd(b, x, Vector512.Create(ErfDouble.B0));
        return Vector512.Create(1d) - ExpBelowOverflow(b * x);
    }
}
