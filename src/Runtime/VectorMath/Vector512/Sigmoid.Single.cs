using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>1 / (1 + e⁻ˣ), see <see cref="Accuracy"/>; neither tail loses accuracy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        x = WithinSigmoidLimits(x);
        var shifted = ShiftedExponent(x);
        return LogisticQuotient(shifted, OneMinusExpReduced(AddLn2(x, shifted - Vector512.Create(SigmoidSingle.Shift))));
    }

    // e⁻ˣ = 2ⁿ (1 − u) is never rounded by itself. The quotient is c / (c + 2ⁿ c − 2ⁿ c u): the power of two c keeps 2ⁿ c a normal number
    // where the result is not, so that a subnormal result is rounded once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogisticQuotient(Vector512<float> shifted, Vector512<float> u)
    {
        var minusPower = (shifted.AsInt32() << SingleFormat.MantissaBits).AsSingle();
        var c = Vector512.Create(SigmoidSingle.Numerator);
        return c / (MultiplyAdd(minusPower, u, c) - minusPower);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WithinSigmoidLimits(Vector512<float> x) =>
        Vector512.MinNative(Vector512.Create(SigmoidSingle.Largest), Vector512.MaxNative(Vector512.Create(ExpSingle.Smallest), x));

    /// <summary>1 − e⁻ʳ for r in ±½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OneMinusExpReduced(Vector512<float> r)
    {
        var r2 = r * r;
        return MultiplyAdd(Quartic(r, r2, in SigmoidSingle.C, 0), r2, r);
    }
}
