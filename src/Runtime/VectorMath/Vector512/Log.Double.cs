using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>The natural logarithm of x, see <see cref="Accuracy"/>; of ±0 −∞, of a negative number NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        var subnormal = Vector512.LessThan(x, Vector512.Create(DoubleFormat.SmallestNormal));

        // Not "subnormal ? x · scale : x": .NET 9 compiles a choice between a value and a result of it wrongly where the value was spilled.
        var normal = x * Vector512.ConditionalSelect(subnormal, Vector512.Create(DoubleFormat.SubnormalScale), Vector512.Create(1d));
        var bits = normal.AsInt64();
        var exponent = (bits - Vector512.Create(DoubleFormat.SqrtHalfBits)) & Vector512.Create(~DoubleFormat.MantissaMask);
        var f = (bits - exponent).AsDouble() - Vector512.Create(1d);
        var k = ExponentToDouble(exponent) - (subnormal & Vector512.Create((double)DoubleFormat.MantissaBits));
        return WithLogLimits(x, LogReduced(k, f));
    }

    /// <summary>log(2ᵏ (1 + f)) for 1 + f in √½ … √2. The sum of k ln 2 and f is taken with its rounding error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogReduced(Vector512<double> k, Vector512<double> f)
    {
        ref readonly var c = ref LogDouble.Table;
        var s = f / (f + Vector512.LoadUnsafe(in c, LogDouble.Two));
        var z = s * s;
        var z2 = z * z;
        var r = Quadratic(z, z2, in c, 4);
        r = MultiplyAdd(z2 * z2, r, Cubic(z, z2, in c, 0));
        var halfSquare = f * f * Vector512.LoadUnsafe(in c, LogDouble.Half);
        var tail = MultiplyAdd(s, MultiplyAdd(r, z, halfSquare), -halfSquare);
        var high = k * Vector512.LoadUnsafe(in c, LogDouble.Ln2High);
        var sum = high + f;
        return sum + MultiplyAdd(k, Vector512.LoadUnsafe(in c, LogDouble.Ln2Low), f - (sum - high) + tail);
    }

    /// <summary>y where 0 &lt; x &lt; ∞, and the logarithm of x elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> WithLogLimits(Vector512<double> x, Vector512<double> y)
    {
        y = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Vector512.Create(double.NegativeInfinity), y);
        y = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512<double>.Zero), y, Vector512.Create(double.NaN));
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512.Create(double.PositiveInfinity)), x, y);
    }

    /// <summary>The whole number whose two's complement stands in the exponent's bits: shifted down into the low bits of 1.5 · 2⁵².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExponentToDouble(Vector512<long> exponent)
    {
        var biased = (exponent + Vector512.Create(DoubleFormat.OneBits)) >>> DoubleFormat.MantissaBits;
        return (biased | Vector512.Create(DoubleFormat.RoundingShift).AsInt64()).AsDouble()
            - Vector512.Create(DoubleFormat.RoundingShift + DoubleFormat.ExponentBias);
    }
}
