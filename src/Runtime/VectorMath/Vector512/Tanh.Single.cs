using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>tanh x, see <see cref="Accuracy"/>; for tiny x it is x, −0 included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var sign = x & Vector512.Create(-0f);
        var magnitude = x ^ sign;
        var y = Vector512.ConditionalSelect(
            Vector512.LessThan(magnitude, Vector512.LoadUnsafe(in TanhSingle.Middle)), TanhBelowMiddle(magnitude), TanhAboveMiddle(magnitude));
        return y | sign;
    }

    /// <summary>x + x³ T(x²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanhBelowMiddle(Vector512<float> x)
    {
        var square = x * x;
        var t = Quartic(square, in TanhSingle.T, 0);
        return MultiplyAdd(t, x * square, x);
    }

    /// <summary>1 − 2 / (e^2x + 1), e^2x + 1 = 2ⁿ (1 − u) + 1 being rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanhAboveMiddle(Vector512<float> x)
    {
        var z = Vector512.MaxNative(Vector512.Create(TanhSingle.Smallest), x * Vector512.LoadUnsafe(in TanhSingle.MinusTwo));
        var shifted = MultiplyAdd(z, Vector512.Create(-ExpSingle.Log2E), Vector512.Create(TanhSingle.Shift));
        var u = OneMinusExpReduced(AddLn2(z, shifted - Vector512.Create(TanhSingle.Shift)));
        var minusPower = (shifted.AsInt32() << SingleFormat.MantissaBits).AsSingle();
        return Vector512.Create(1f) - (Vector512.Create(2f) / MultiplyAdd(minusPower, u, Vector512.Create(1f) - minusPower));
    }
}
