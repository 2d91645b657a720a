using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>erf x = 2 / √π ∫₀ˣ exp(−t²) dt, see <see cref="Accuracy"/>; −0 is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x)
    {
        var sign = x & Vector512.Create(-0f);
        var magnitude = Vector512.MinNative(Vector512.Create(ErfSingle.Largest), x ^ sign);
        var y = Vector512.ConditionalSelect(
            Vector512.LessThan(magnitude, Vector512.Create(1f)), ErfBelowOne(magnitude), ErfAboveOne(magnitude));
        return y | sign;
    }

    /// <summary>x + x A(x²) for 0 ≤ x &lt; 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfBelowOne(Vector512<float> x)
    {
        var square = x * x;
        ref readonly var c = ref ErfSingle.A;
        var a = Quartic(square, in c, 2);
        a = MultiplyAdd(a, square, Vector512.LoadUnsafe(in c, SingleFormat.Repeats));
        a = MultiplyAdd(a, square, Vector512.LoadUnsafe(in c));
        return MultiplyAdd(a, x, x);
    }

    /// <summary>1 − exp(x B(x)) for x from 1 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ErfAboveOne(Vector512<float> x)
    {
        var square = x * x;
        ref readonly var c = ref ErfSingle.B;
        var b = Quadratic(x, square, in c, 4);
        b = MultiplyAdd(square * square, b, Cubic(x, square, in c, 0));
        return Vector512.Create(1f) - ExpNonPositive(b * x);
    }
}
