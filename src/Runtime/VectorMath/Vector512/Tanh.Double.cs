using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>tanh x, see <see cref="Accuracy"/>; for tiny x it is x, −0 included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        var z = TwiceMagnitude(x);
        var n = BinaryExponent(z);
        return TanhOf(x, z, TanhQuotient(n, ExpMinusOneReduced(ReduceByLn2(z, n))));
    }

    /// <summary>2 |x|, but no more than where tanh is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TwiceMagnitude(Vector512<double> x)
    {
        x = Vector512.Abs(x);
        return Vector512.MinNative(Vector512.Create(TanhDouble.Largest), x + x);
    }

    /// <summary>tanh ½ z = 1 − 2 / (e^z + 1), e^z + 1 = 2ⁿ (eʳ − 1) + (2ⁿ + 1) being rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TanhQuotient(Vector512<double> n, Vector512<double> s)
    {
        var power = ((n + Vector512.LoadUnsafe(in TanhDouble.Shift)).AsInt64() << DoubleFormat.MantissaBits).AsDouble();
        var denominator = MultiplyAdd(power, s, power + Vector512.Create(1d));
        return Vector512.Create(1d) - (Vector512.Create(2d) / denominator);
    }

    /// <summary>Below the middle x + x³ T(x²), and beyond it, with the sign of x, what is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TanhOf(Vector512<double> x, Vector512<double> z, Vector512<double> aboveMiddle)
    {
        var isAbove = Vector512.GreaterThan(z, Vector512.LoadUnsafe(in TanhDouble.Middle));

        // The small ones too, for −0: its product with T(0) is 0.
        return Vector512.ConditionalSelect(isAbove, aboveMiddle, TanhBelowMiddle(x)) | (x & Vector512.Create(-0d));
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
