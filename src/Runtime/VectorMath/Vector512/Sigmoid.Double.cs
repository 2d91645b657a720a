using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>1 / (1 + e⁻ˣ), see <see cref="Accuracy"/>; neither tail loses accuracy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x)
    {
        // As for float: c / (c + 2ⁿ c + 2ⁿ c s) with e⁻ˣ = 2ⁿ (1 + s), which is never rounded by itself.
        var z = -AtMostSigmoidLargest(Vector512.MaxNative(Vector512.Create(ExpDouble.Smallest), x));
        var n = BinaryExponent(z);
        var s = ExpMinusOneReduced(ReduceByLn2(z, n));
        var power = ((n + Vector512.LoadUnsafe(in SigmoidDouble.Shift)).AsInt64() << DoubleFormat.MantissaBits).AsDouble();
        var c = Vector512.LoadUnsafe(in SigmoidDouble.Numerator);
        return c / (MultiplyAdd(power, s, c) + power);
    }
}
