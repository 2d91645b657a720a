using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>The natural logarithm of x, see <see cref="Accuracy"/>; of ±0 −∞, of a negative number NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        var subnormal = Vector512.LessThan(x, Vector512.Create(SingleFormat.SmallestNormal));

        // Not "subnormal ? x · scale : x": .NET 9 compiles a choice between a value and a result of it wrongly where the value was spilled.
        var normal = x * Vector512.ConditionalSelect(subnormal, Vector512.Create(SingleFormat.SubnormalScale), Vector512.Create(1f));
        var bits = normal.AsInt32();
        var exponent = (bits - Vector512.Create(SingleFormat.TwoThirdsBits)) & Vector512.Create(~SingleFormat.MantissaMask);
        var f = (bits - exponent).AsSingle() - Vector512.Create(1f);
        var k = Vector512.ConvertToSingle(exponent >> SingleFormat.MantissaBits) - (subnormal & Vector512.Create((float)SingleFormat.MantissaBits));
        return WithLogLimits(x, LogReduced(k, f));
    }

    /// <summary>log(2ᵏ (1 + f)) for 1 + f in ⅔ … 4⁄3. The sum of k ln 2 and f is taken with its rounding error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogReduced(Vector512<float> k, Vector512<float> f)
    {
        var f2 = f * f;
        var f4 = f2 * f2;
        ref readonly var c = ref LogSingle.P;
        var p = Vector512.LoadUnsafe(in c, 8 * SingleFormat.Repeats);
        p = MultiplyAdd(f4, p, Cubic(f, f2, in c, 4));
        p = MultiplyAdd(f4, p, Cubic(f, f2, in c, 0));

        // What is known before the polynomial is added up beside it: the logarithm of a row's sum is waited for.
        var high = k * Vector512.Create(LogSingle.Ln2High);
        var sum = high + f;
        var tail = MultiplyAdd(k, Vector512.Create(LogSingle.Ln2Low), f - (sum - high));
        tail = MultiplyAdd(f2, Vector512.Create(-0.5f), tail);
        return sum + MultiplyAdd(f * f2, p, tail);
    }

    /// <summary>y where 0 &lt; x &lt; ∞, and the logarithm of x elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WithLogLimits(Vector512<float> x, Vector512<float> y)
    {
        y = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), Vector512.Create(float.NegativeInfinity), y);
        y = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512<float>.Zero), y, Vector512.Create(float.NaN));
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512.Create(float.PositiveInfinity)), x, y);
    }
}
