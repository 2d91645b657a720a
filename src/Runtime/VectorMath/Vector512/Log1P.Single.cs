using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>log(1 + x), see <see cref="Accuracy"/>; of −0 −0, of −1 −∞, below −1 NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1P(Vector512<float> x)
    {
        var u = x + Vector512.Create(1f);
        var exponent = ExponentBeside(u);
        var k = Vector512.ConvertToSingle(exponent >> SingleFormat.MantissaBits);
        return WithLogLimits(u, Vector512.CopySign(LogReduced(k, FractionMinusOne(x, exponent)), x));
    }

    /// <summary>log(1 + x) for 0 ≤ x ≤ 2¹²⁶, the bits of <see cref="Log1P(Vector512{float})"/> with fewer steps; of NaN NaN, undefined for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1PNonNegative(Vector512<float> x)
    {
        // 2⁻ᵏ is normal here, its product with x exact, and a NaN goes through the product. The complement of k's bits is −k − 1.
        var exponent = (x + Vector512.Create(1f)).AsInt32() - Vector512.Create(SingleFormat.TwoThirdsBits);
        var scale = ((Vector512.Create(~SingleFormat.MantissaMask) & ~exponent) + Vector512.Create(2f).AsInt32()).AsSingle();
        return LogReduced(Vector512.ConvertToSingle(exponent >> SingleFormat.MantissaBits), MultiplyAdd(x, scale, scale - Vector512.Create(1f)));
    }

    /// <summary>The exponent's bits k of 1 + x, rounded, for which (1 + x) 2⁻ᵏ is ⅔ … 4⁄3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> ExponentBeside(Vector512<float> u) =>
        (u.AsInt32() - Vector512.Create(SingleFormat.TwoThirdsBits)) & Vector512.Create(~SingleFormat.MantissaMask);

    /// <summary>(1 + x) 2⁻ᵏ − 1 as x 2⁻ᵏ + (2⁻ᵏ − 1), rounded once. 4 · 2⁻ᵏ is normal for every k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> FractionMinusOne(Vector512<float> x, Vector512<int> exponent)
    {
        var scale = (Vector512.Create(4f).AsInt32() - exponent).AsSingle();
        return (x.AsInt32() - exponent).AsSingle() + MultiplyAdd(scale, Vector512.Create(0.25f), Vector512.Create(-1f));
    }
}
