using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>log(1 + eˣ) = max(x, 0) + log1p(e^−|x|), see <see cref="Accuracy"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x)
    {
        var t = ExpNonPositive(-Vector512.Abs(x));

        // 1 + t lies in 1 … 2: beyond the range of LogReduced it is halved, with an exponent of 1.
        var halved = Vector512.GreaterThan(t, Vector512.Create(LogSingle.LargestFraction));
        var f = Vector512.ConditionalSelect(halved, MultiplyAdd(t, Vector512.Create(0.5f), Vector512.Create(-0.5f)), t);
        return Vector512.MaxNative(x, Vector512<float>.Zero) + LogReduced(halved & Vector512.Create(1f), f);
    }
}
