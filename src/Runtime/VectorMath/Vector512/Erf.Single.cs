using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>erf x = 2 / √π ∫₀ˣ exp(−t²) dt, see <see cref="Accuracy"/>; −0 is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x)
    {
        var magnitude = Vector512.MinNative(Vector512.Create(ErfSingle.Largest), Vector512.Abs(x));
        var y = Vector512.ConditionalSelect(
            Vector512.LessThan(magnitude, Vector512.Create(1f)), ErfBelowOne(magnitude), ErfAboveOne(magnitude));
        return Vector512.CopySign(y, x);
    }

    /// <summary>x + x A(x²) for 0 ≤ x &lt; 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfBelowOne(Vector512<float> x)
    {
        var square = x * x;
        var a = MultiplyAdd(Vector512.Create(ErfSingle.A6), square, Vector512.Create(ErfSingle.A5));
        a = MultiplyAdd(a, square, Vector512.Create(ErfSingle.A4));
        a = MultiplyAdd(a, square, Vector512.Create(ErfSingle.A3));
        a = MultiplyAdd(a, square, Vector512.Create(ErfSingle.A2));
        a = MultiplyAdd(a, square, Vector512.Create(ErfSingle.A1));
        a = MultiplyAdd(a, square, Vector512.Create(ErfSingle.A0));
        return MultiplyAdd(a, x, x);
    }

    /// <summary>1 − exp(x B(x)) for x from 1 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfAboveOne(Vector512<float> x)
    {
        var square = x * x;
        var b = Quadratic(x, square, ErfSingle.B4, ErfSingle.B5, ErfSingle.B6);
        b = MultiplyAdd(square * square, b, Cubic(x, square, ErfSingle.B0, ErfSingle.B1, ErfSingle.B2, ErfSingle.B3));
        return Vector512.Create(1f) - ExpNonPositive(b * x);
    }
}
