using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>log(1 + x), see <see cref="Accuracy"/>; of −0 −0, of −1 −∞, below −1 NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1P(Vector512<double> x)
    {
        // 1 + x, rounded, gives the exponent k alone; x 2⁻ᵏ + (2⁻ᵏ − 1) is then rounded once. 4 · 2⁻ᵏ is normal for every k.
        var u = x + Vector512.Create(1d);
        var exponent = (u.AsInt64() - Vector512.Create(DoubleFormat.SqrtHalfBits)) & Vector512.Create(~DoubleFormat.MantissaMask);
        var scale = (Vector512.Create(4d).AsInt64() - exponent).AsDouble();
        var f = (x.AsInt64() - exponent).AsDouble() + MultiplyAdd(scale, Vector512.Create(0.25), Vector512.Create(-1d));
        var k = ExponentToDouble(exponent);
        return WithLogLimits(u, Vector512.CopySign(LogReduced(k, f), x));
    }
}
