using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>tanh x, see <see cref="Accuracy"/>; for tiny x it is x, −0 included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        // With m = exp(−2|x|) − 1 = 2ⁿ (eʳ − 1) + (2ⁿ − 1): tanh |x| = −m / (2 + m), without cancellation.
        var z = Vector512.MaxNative(Vector512.Create(-80d), Vector512.Abs(x) * Vector512.Create(-2d));
        var n = RoundToBinaryExponent(z);
        var power = ((n + Vector512.Create(DoubleFormat.RoundingShift + DoubleFormat.ExponentBias)).AsInt64() << DoubleFormat.MantissaBits).AsDouble();
        var m = MultiplyAdd(power, ExpMinusOneReduced(ReduceByLn2(z, n)), power - Vector512.Create(1d));
        return Vector512.CopySign(m / (m + Vector512.Create(2d)), x);
    }
}
