using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>1 / (1 + e⁻ˣ), see <see cref="Accuracy"/>; as eˣ / (1 + eˣ) for negative x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        var t = ExpBelowOverflow(-Vector512.Abs(x));
        var one = Vector512.Create(1f);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), t, one) / (t + one);
    }
}
