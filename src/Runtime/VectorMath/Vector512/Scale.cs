using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>
    /// p · 2ⁿ as (p · 2ʰ) · 2ⁿ⁻ʰ with h = n / 2: the first product is exact, so that a subnormal result is rounded once. Adding 1.5 · 2²³
    /// leaves a whole number in the low bits of the sum, from where a shift makes it an exponent.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> ScaleInTwoSteps(Vector512<float> p, Vector512<float> n)
    {
        var half = (n * Vector512.Create(0.5f)) + Vector512.Create(SingleFormat.RoundingShift);
        var rest = n - (half - Vector512.Create(SingleFormat.RoundingShift));
        var first = (half + Vector512.Create(SingleFormat.ExponentBias)).AsInt32() << SingleFormat.MantissaBits;
        var second = (rest + Vector512.Create(SingleFormat.RoundingShift + SingleFormat.ExponentBias)).AsInt32() << SingleFormat.MantissaBits;
        return p * first.AsSingle() * second.AsSingle();
    }

    /// <summary>p · 2ⁿ as (p · 2ʰ) · 2ⁿ⁻ʰ with h = n / 2, as for <c>float</c>; the sum's low bits come from adding 1.5 · 2⁵².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ScaleInTwoSteps(Vector512<double> p, Vector512<double> n)
    {
        var half = (n * Vector512.Create(0.5)) + Vector512.Create(DoubleFormat.RoundingShift);
        var rest = n - (half - Vector512.Create(DoubleFormat.RoundingShift));
        var first = (half + Vector512.Create(DoubleFormat.ExponentBias)).AsInt64() << DoubleFormat.MantissaBits;
        var second = (rest + Vector512.Create(DoubleFormat.RoundingShift + DoubleFormat.ExponentBias)).AsInt64() << DoubleFormat.MantissaBits;
        return p * first.AsDouble() * second.AsDouble();
    }
}
