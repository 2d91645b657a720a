using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>
    /// c0 + c1 x + c2 x² + c3 x³ as (c0 + c1 x) + x² (c2 + c3 x) (Estrin, 1960). Longer polynomials are Horner's rule in x⁴ over these: as
    /// many operations, in chains half as long, of which a processor then runs more side by side.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Cubic(Vector512<float> x, Vector512<float> x2, float c0, float c1, float c2, float c3)
    {
        var low = MultiplyAdd(x, Vector512.Create(c1), Vector512.Create(c0));
        var high = MultiplyAdd(x, Vector512.Create(c3), Vector512.Create(c2));
        return MultiplyAdd(x2, high, low);
    }

    /// <summary>c0 + c1 x + c2 x²; the last piece of a polynomial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Quadratic(Vector512<float> x, Vector512<float> x2, float c0, float c1, float c2) =>
        MultiplyAdd(x2, Vector512.Create(c2), MultiplyAdd(x, Vector512.Create(c1), Vector512.Create(c0)));

    /// <summary>c0 + c1 x + c2 x² + c3 x³, as for <c>float</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Cubic(Vector512<double> x, Vector512<double> x2, double c0, double c1, double c2, double c3)
    {
        var low = MultiplyAdd(x, Vector512.Create(c1), Vector512.Create(c0));
        var high = MultiplyAdd(x, Vector512.Create(c3), Vector512.Create(c2));
        return MultiplyAdd(x2, high, low);
    }

    /// <summary>c0 + c1 x + c2 x²; the last piece of a polynomial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Quadratic(Vector512<double> x, Vector512<double> x2, double c0, double c1, double c2) =>
        MultiplyAdd(x2, Vector512.Create(c2), MultiplyAdd(x, Vector512.Create(c1), Vector512.Create(c0)));
}
