using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>tanh x, see <see cref="Accuracy"/>; for tiny x it is x, −0 included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        var sign = x & Vector512.Create(-0d);
        var z = Vector512.MinNative(Vector512.Create(TanhDouble.Largest), (x ^ sign) * Vector512.Create(2d));
        var y = Vector512.ConditionalSelect(Vector512.GreaterThan(z, Vector512.LoadUnsafe(in TanhDouble.Middle)), TanhAboveMiddle(z), TanhBelowMiddle(x));
        return y | sign;
    }

    /// <summary>tanh ½ z = 1 − 2 / (e^z + 1), e^z + 1 = 2ⁿ (eʳ − 1) + (2ⁿ + 1) being rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TanhAboveMiddle(Vector512<double> z)
    {
        var n = BinaryExponent(z);
        var power = ((n + Vector512.LoadUnsafe(in TanhDouble.Shift)).AsInt64() << DoubleFormat.MantissaBits).AsDouble();
        var denominator = MultiplyAdd(power, ExpMinusOneReduced(ReduceByLn2(z, n)), power + Vector512.Create(1d));
        return Vector512.Create(1d) - (Vector512.Create(2d) / denominator);
    }

    /// <summary>x + x³ T(x²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TanhBelowMiddle(Vector512<double> x)
    {
        var square = x * x;
        var fourth = square * square;
        var eighth = fourth * fourth;
        ref readonly var c = ref TanhDouble.T;
        var t = Quadratic(square, fourth, in c, 8);
        t = MultiplyAdd(eighth, t, Cubic(square, fourth, in c, 4));
        t = MultiplyAdd(eighth, t, Cubic(square, fourth, in c, 0));
        return MultiplyAdd(t, x * square, x);
    }
}
