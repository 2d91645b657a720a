using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>log(1 + x), see <see cref="Accuracy"/>; of −0 −0, of −1 −∞, below −1 NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1P(Vector512<double> x)
    {
        var u = x + Vector512.Create(1d);
        var exponent = ExponentBeside(u);
        return WithLogLimits(u, Vector512.CopySign(LogReduced(ExponentToDouble(exponent), FractionMinusOne(x, exponent)), x));
    }

    /// <summary>log(1 + x) for 0 ≤ x ≤ 2¹⁰²², the bits of <see cref="Log1P(Vector512{double})"/> with fewer steps; of NaN NaN, undefined for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1PNonNegative(Vector512<double> x)
    {
        // 2⁻ᵏ is normal here, its product with x exact, and a NaN goes through the product. The complement of k's bits is −k − 1.
        var exponent = (x + Vector512.Create(1d)).AsInt64() - Vector512.Create(DoubleFormat.SqrtHalfBits);
        var scale = ((Vector512.Create(~DoubleFormat.MantissaMask) & ~exponent) + Vector512.Create(2d).AsInt64()).AsDouble();
        return LogReduced(ExponentToDouble(exponent), MultiplyAdd(x, scale, scale - Vector512.Create(1d)));
    }

    /// <summary>The exponent's bits k of 1 + x, rounded, for which (1 + x) 2⁻ᵏ is √½ … √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> ExponentBeside(Vector512<double> u) =>
        (u.AsInt64() - Vector512.Create(DoubleFormat.SqrtHalfBits)) & Vector512.Create(~DoubleFormat.MantissaMask);

    /// <summary>(1 + x) 2⁻ᵏ − 1 as x 2⁻ᵏ + (2⁻ᵏ − 1), rounded once. 4 · 2⁻ᵏ is normal for every k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> FractionMinusOne(Vector512<double> x, Vector512<long> exponent)
    {
        var scale = (Vector512.Create(4d).AsInt64() - exponent).AsDouble();
        return (x.AsInt64() - exponent).AsDouble() + MultiplyAdd(scale, Vector512.Create(0.25), Vector512.Create(-1d));
    }
}
