using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>tanh x, see <see cref="Accuracy"/>; for tiny x it is x, −0 included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var z = MinusTwiceMagnitude(x);
        var shifted = TanhShiftedExponent(z);
        var u = OneMinusExpReduced(AddLn2(z, shifted - Vector512.Create(TanhSingle.Shift)));
        return TanhOf(x, TanhQuotient(shifted, u));
    }

    /// <summary>x + x³ T(x²) below the middle, and beyond it, with the sign of x, what is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanhOf(Vector512<float> x, Vector512<float> aboveMiddle)
    {
        var square = x * x;
        var t = MultiplyAdd(Quartic(square, in TanhSingle.T, 0), x * square, x);
        var isBelow = Vector512.LessThan(square, Vector512.LoadUnsafe(in TanhSingle.MiddleSquare));

        // The small ones too, for −0: its product with T(0) is 0.
        return Vector512.ConditionalSelect(isBelow, t, aboveMiddle) | (x & Vector512.Create(-0f));
    }

    /// <summary>−2 |x|, but no less than where tanh is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> MinusTwiceMagnitude(Vector512<float> x)
    {
        var z = x | Vector512.Create(-0f);
        return Vector512.MaxNative(Vector512.Create(TanhSingle.Smallest), z + z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanhShiftedExponent(Vector512<float> z) =>
        MultiplyAdd(z, Vector512.Create(-ExpSingle.Log2E), Vector512.Create(TanhSingle.Shift));

    /// <summary>1 − 2 / (e^2x + 1), e^2x + 1 = 2ⁿ (1 − u) + 1 being rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanhQuotient(Vector512<float> shifted, Vector512<float> u)
    {
        var minusPower = (shifted.AsInt32() << SingleFormat.MantissaBits).AsSingle();
        return Vector512.Create(1f) - (Vector512.Create(2f) / MultiplyAdd(minusPower, u, Vector512.Create(1f) - minusPower));
    }
}
