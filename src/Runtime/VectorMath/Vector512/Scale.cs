using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>
    /// p · 2ⁿ as (p · 2ʰ) · 2ⁿ⁻ʰ with h = n / 2: the first product is exact, an addition to the exponent's bits, so that a subnormal result
    /// is rounded once. Where n is NaN its conversion has no low bits on any machine, and nothing is added to p.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> ScaleInTwoSteps(Vector512<float> p, Vector512<float> n)
    {
        var exponent = Vector512.ConvertToInt32Native(n) << SingleFormat.MantissaBits;
        var half = (exponent >> 1) & Vector512.Create(~SingleFormat.MantissaMask);
        var rest = exponent - half + Vector512.Create(SingleFormat.OneBits);
        return (p.AsInt32() + half).AsSingle() * rest.AsSingle();
    }

    /// <summary>p · 2ⁿ as (p · 2ʰ) · 2ⁿ⁻ʰ with h = n / 2, as for <c>float</c>; the sum's low bits come from adding 1.5 · 2⁵².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ScaleInTwoSteps(Vector512<double> p, Vector512<double> n)
    {
        var half = (n * Vector512.LoadUnsafe(in ScaleDouble.Half)) + Vector512.LoadUnsafe(in ScaleDouble.RoundingShift);
        var rest = n - (half - Vector512.LoadUnsafe(in ScaleDouble.RoundingShift));
        var first = (half + Vector512.LoadUnsafe(in ScaleDouble.ExponentBias)).AsInt64() << DoubleFormat.MantissaBits;
        var second = (rest + Vector512.LoadUnsafe(in ScaleDouble.BiasedShift)).AsInt64() << DoubleFormat.MantissaBits;
        return p * first.AsDouble() * second.AsDouble();
    }

    /// <summary>p · 2ⁿ for n ≤ 0 as (p · 2ⁿ⁺⁶⁴) · 2⁻⁶⁴: the first product is exact, so that a subnormal result is rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> ScaleDownInTwoSteps(Vector512<float> p, Vector512<float> n)
    {
        var power = (n + Vector512.LoadUnsafe(in ScaleSingle.Shift)).AsInt32() << SingleFormat.MantissaBits;
        return p * power.AsSingle() * Vector512.LoadUnsafe(in ScaleSingle.Rest);
    }

    /// <summary>p · 2ⁿ for n ≤ 0 as (p · 2ⁿ⁺⁶⁴) · 2⁻⁶⁴, as for <c>float</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ScaleDownInTwoSteps(Vector512<double> p, Vector512<double> n)
    {
        var power = (n + Vector512.LoadUnsafe(in ScaleDouble.Shift)).AsInt64() << DoubleFormat.MantissaBits;
        return p * power.AsDouble() * Vector512.LoadUnsafe(in ScaleDouble.Rest);
    }
}
