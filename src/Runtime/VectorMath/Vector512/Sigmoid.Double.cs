using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>1 / (1 + e⁻ˣ), see <see cref="Accuracy"/>; neither tail loses accuracy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x)
    {
        var z = WithinSigmoidLimits(x);
        var n = BinaryExponent(z);
        return LogisticQuotient(n, ExpMinusOneReduced(ReduceByLn2(z, n)));
    }

    // As for float: c / (c + 2ⁿ c + 2ⁿ c s) with e⁻ˣ = 2ⁿ (1 + s), which is never rounded by itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogisticQuotient(Vector512<double> n, Vector512<double> s)
    {
        var power = ((n + Vector512.LoadUnsafe(in SigmoidDouble.Shift)).AsInt64() << DoubleFormat.MantissaBits).AsDouble();
        var c = Vector512.LoadUnsafe(in SigmoidDouble.Numerator);
        return c / (MultiplyAdd(power, s, c) + power);
    }

    /// <summary>−x where the logistic function is neither 0 nor 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> WithinSigmoidLimits(Vector512<double> x) =>
        -AtMostSigmoidLargest(Vector512.MaxNative(Vector512.Create(ExpDouble.Smallest), x));
}
