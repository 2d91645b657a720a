using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

/// <summary>
/// Polynomials. Their coefficients are tables, each number repeated over 64 bytes, so that an instruction takes one from memory as its operand. The
/// just-in-time compiler knows what a table holds when it generates code, and not yet when it decides what to keep in registers: written as constants,
/// coefficients are moved out of loops into locals, more than there are registers, which then go over the stack.
/// </summary>
public static partial class VectorMath
{
    /// <summary>c0 + c1 x + … + c4 x⁴ by Horner's rule, the coefficients being those of a table from an index on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Quartic(Vector512<float> x, ref readonly float c, nuint first)
    {
        var q = MultiplyAdd(
            Vector512.LoadUnsafe(in c, (first + 4) * SingleFormat.Repeats), x, Vector512.LoadUnsafe(in c, (first + 3) * SingleFormat.Repeats));
        q = MultiplyAdd(q, x, Vector512.LoadUnsafe(in c, (first + 2) * SingleFormat.Repeats));
        q = MultiplyAdd(q, x, Vector512.LoadUnsafe(in c, (first + 1) * SingleFormat.Repeats));
        return MultiplyAdd(q, x, Vector512.LoadUnsafe(in c, first * SingleFormat.Repeats));
    }

    /// <summary>
    /// c0 + c1 x + c2 x² + c3 x³ as (c0 + c1 x) + x² (c2 + c3 x) (Estrin, 1960). Longer polynomials are Horner's rule in x⁴ over these: as
    /// many operations, in chains half as long, of which a processor then runs more side by side.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Cubic(Vector512<float> x, Vector512<float> x2, ref readonly float c, nuint first)
    {
        var low = MultiplyAdd(
            Vector512.LoadUnsafe(in c, (first + 1) * SingleFormat.Repeats), x, Vector512.LoadUnsafe(in c, first * SingleFormat.Repeats));
        var high = MultiplyAdd(
            Vector512.LoadUnsafe(in c, (first + 3) * SingleFormat.Repeats), x, Vector512.LoadUnsafe(in c, (first + 2) * SingleFormat.Repeats));
        return MultiplyAdd(x2, high, low);
    }

    /// <summary>c0 + c1 x + … + c4 x⁴ as (c0 + c1 x) + x² ((c2 + c3 x) + c4 x²), for who needs x² anyway: as many operations as Horner's rule.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Quartic(Vector512<float> x, Vector512<float> x2, ref readonly float c, nuint first)
    {
        // The longer half first: while the other is computed, no third value is held beside x and x².
        var high = MultiplyAdd(
            Vector512.LoadUnsafe(in c, (first + 3) * SingleFormat.Repeats), x, Vector512.LoadUnsafe(in c, (first + 2) * SingleFormat.Repeats));
        high = MultiplyAdd(Vector512.LoadUnsafe(in c, (first + 4) * SingleFormat.Repeats), x2, high);
        var low = MultiplyAdd(
            Vector512.LoadUnsafe(in c, (first + 1) * SingleFormat.Repeats), x, Vector512.LoadUnsafe(in c, first * SingleFormat.Repeats));
        return MultiplyAdd(x2, high, low);
    }

    /// <summary>c0 + c1 x + c2 x²; the last piece of a polynomial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Quadratic(Vector512<float> x, Vector512<float> x2, ref readonly float c, nuint first)
    {
        var low = MultiplyAdd(
            Vector512.LoadUnsafe(in c, (first + 1) * SingleFormat.Repeats), x, Vector512.LoadUnsafe(in c, first * SingleFormat.Repeats));
        return MultiplyAdd(Vector512.LoadUnsafe(in c, (first + 2) * SingleFormat.Repeats), x2, low);
    }

    /// <summary>c0 + c1 x + c2 x² + c3 x³, as for <c>float</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Cubic(Vector512<double> x, Vector512<double> x2, ref readonly double c, nuint first)
    {
        var low = MultiplyAdd(
            Vector512.LoadUnsafe(in c, (first + 1) * DoubleFormat.Repeats), x, Vector512.LoadUnsafe(in c, first * DoubleFormat.Repeats));
        var high = MultiplyAdd(
            Vector512.LoadUnsafe(in c, (first + 3) * DoubleFormat.Repeats), x, Vector512.LoadUnsafe(in c, (first + 2) * DoubleFormat.Repeats));
        return MultiplyAdd(x2, high, low);
    }

    /// <summary>c0 + c1 x + c2 x²; the last piece of a polynomial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Quadratic(Vector512<double> x, Vector512<double> x2, ref readonly double c, nuint first)
    {
        var low = MultiplyAdd(
            Vector512.LoadUnsafe(in c, (first + 1) * DoubleFormat.Repeats), x, Vector512.LoadUnsafe(in c, first * DoubleFormat.Repeats));
        return MultiplyAdd(Vector512.LoadUnsafe(in c, (first + 2) * DoubleFormat.Repeats), x2, low);
    }
}
