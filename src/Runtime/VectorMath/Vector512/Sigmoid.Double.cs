using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>1 / (1 + e⁻ˣ), see <see cref="Accuracy"/>; as eˣ / (1 + eˣ) for negative x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x)
    {
        // σ(−|x|) = 1 / (1 + e^|x|) = 2⁻ⁿ / (2⁻ⁿ + 1 + s) with e^|x| = 2ⁿ (1 + s): it neither overflows nor rounds e^|x| by itself.
        var z = Vector512.MinNative(Vector512.Create(-ExpDouble.Smallest), Vector512.Abs(x));
        var n = BinaryExponent(z);
        var s = ExpMinusOneReduced(ReduceByLn2(z, n));
        var small = Vector512.MinNative(n, Vector512.Create(64d));
        var power = ((Vector512.Create(DoubleFormat.RoundingShift + DoubleFormat.ExponentBias) - small).AsInt64() << DoubleFormat.MantissaBits).AsDouble();
        var y = Scale(Vector512.Create(1d) / (Vector512.Create(1d) + (s + power)), -n);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), y, Vector512.Create(1d) - y);
    }
}
