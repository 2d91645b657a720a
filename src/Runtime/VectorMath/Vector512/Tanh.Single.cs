using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>tanh x, see <see cref="Accuracy"/>; for tiny x it is x, −0 included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var z = Vector512.MinNative(Vector512.Create(TanhSingle.Largest), Vector512.Abs(x) * Vector512.Create(2f));
        var y = Vector512.ConditionalSelect(Vector512.GreaterThan(z, Vector512.Create(TanhSingle.Middle)), TanhAboveMiddle(z), TanhBelowMiddle(x));
        return Vector512.CopySign(y, x);
    }

    /// <summary>tanh ½ z = 1 − 2 / (e^z + 1), e^z + 1 = 2ⁿ (eʳ − 1) + (2ⁿ + 1) being rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanhAboveMiddle(Vector512<float> z)
    {
        var n = BinaryExponent(z);
        var power = ((n + Vector512.Create(SingleFormat.RoundingShift + SingleFormat.ExponentBias)).AsInt32() << SingleFormat.MantissaBits).AsSingle();
        var denominator = MultiplyAdd(power, ExpMinusOneReduced(ReduceByLn2(z, n)), power + Vector512.Create(1f));
        return Vector512.Create(1f) - (Vector512.Create(2f) / denominator);
    }

    /// <summary>x + x³ T(x²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanhBelowMiddle(Vector512<float> x)
    {
        var square = x * x;
        var fourth = square * square;
        var t = Vector512.Create(TanhSingle.T4);
        t = MultiplyAdd(fourth * fourth, t, Cubic(square, fourth, TanhSingle.T0, TanhSingle.T1, TanhSingle.T2, TanhSingle.T3));
        return MultiplyAdd(t, x * square, x);
    }
}
