using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>log(1 + x), see <see cref="Accuracy"/>; of −0 −0, of −1 −∞, below −1 NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1P(Vector512<float> x)
    {
        // 1 + x, rounded, gives the exponent k alone; x 2⁻ᵏ + (2⁻ᵏ − 1) is then rounded once. 4 · 2⁻ᵏ is normal for every k.
        var u = x + Vector512.Create(1f);
        var exponent = (u.AsInt32() - Vector512.Create(SingleFormat.TwoThirdsBits)) & Vector512.Create(~SingleFormat.MantissaMask);
        var scale = (Vector512.Create(4f).AsInt32() - exponent).AsSingle();
        var f = (x.AsInt32() - exponent).AsSingle() + MultiplyAdd(scale, Vector512.Create(0.25f), Vector512.Create(-1f));
        var k = Vector512.ConvertToSingle(exponent >> SingleFormat.MantissaBits);
        return WithLogLimits(u, Vector512.CopySign(LogReduced(k, f), x));
    }
}
