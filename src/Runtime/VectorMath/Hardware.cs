using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KernelGen;

/// <summary>
/// What the widths do differently: which instruction multiplies and adds, which one scales by a power of two, and where constants are kept. The bits are
/// the same at every width.
/// </summary>
public static partial class VectorMath
{
    /// <summary>
    /// Whether this machine multiplies and adds with one rounding. Every x64 processor since 2013 and every Arm64 does. All results
    /// depend on the machine through this property alone.
    /// </summary>
    public static bool IsMultiplyAddFused => Fma.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>a · b + c, rounded once where <see cref="IsMultiplyAddFused"/>, otherwise a product and a sum, each rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Avx512F.IsSupported
            ? Avx512F.FusedMultiplyAdd(a, b, c)
            : Vector512.Create(MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="MultiplyAdd(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Avx512F.IsSupported
            ? Avx512F.FusedMultiplyAdd(a, b, c)
            : Vector512.Create(MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="MultiplyAdd(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Fma.IsSupported
            ? Fma.MultiplyAdd(a, b, c)
            : Vector256.Create(MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="MultiplyAdd(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Fma.IsSupported
            ? Fma.MultiplyAdd(a, b, c)
            : Vector256.Create(MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="MultiplyAdd(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        Fma.IsSupported ? Fma.MultiplyAdd(a, b, c)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.FusedMultiplyAdd(c, a, b)
        : (a * b) + c;

    /// <inheritdoc cref="MultiplyAdd(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) =>
        Fma.IsSupported ? Fma.MultiplyAdd(a, b, c)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.FusedMultiplyAdd(c, a, b)
        : (a * b) + c;

    // p · 2ⁿ for whole n, rounded once: vscalefps does it in one instruction, ScaleInTwoSteps with exact factors. Both for p in (½, 2)
    // and |n| below 2¹¹ (float: 2⁸), beyond which the second factor would itself not be a normal number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Scale(Vector512<float> p, Vector512<float> n) =>
        Avx512F.IsSupported ? Avx512F.Scale(p, n) : ScaleInTwoSteps(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Scale(Vector512<double> p, Vector512<double> n) =>
        Avx512F.IsSupported ? Avx512F.Scale(p, n) : ScaleInTwoSteps(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Scale(Vector256<float> p, Vector256<float> n) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Scale(p, n) : ScaleInTwoSteps(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Scale(Vector256<double> p, Vector256<double> n) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Scale(p, n) : ScaleInTwoSteps(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Scale(Vector128<float> p, Vector128<float> n) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Scale(p, n) : ScaleInTwoSteps(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Scale(Vector128<double> p, Vector128<double> n) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Scale(p, n) : ScaleInTwoSteps(p, n);

    // The same for n ≤ 0, where one constant factor is enough.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ScaleDown(Vector512<float> p, Vector512<float> n) =>
        Avx512F.IsSupported ? Avx512F.Scale(p, n) : ScaleDownInTwoSteps(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ScaleDown(Vector512<double> p, Vector512<double> n) =>
        Avx512F.IsSupported ? Avx512F.Scale(p, n) : ScaleDownInTwoSteps(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ScaleDown(Vector256<float> p, Vector256<float> n) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Scale(p, n) : ScaleDownInTwoSteps(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ScaleDown(Vector256<double> p, Vector256<double> n) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Scale(p, n) : ScaleDownInTwoSteps(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ScaleDown(Vector128<float> p, Vector128<float> n) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Scale(p, n) : ScaleDownInTwoSteps(p, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ScaleDown(Vector128<double> p, Vector128<double> n) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.Scale(p, n) : ScaleDownInTwoSteps(p, n);

    // At 128 bits a sum's four accumulators leave no register for the limit: it is read where it is used.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AtMostSigmoidLargest(Vector512<double> x) =>
        Vector512.MinNative(Vector512.Create(SigmoidDouble.Largest), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AtMostSigmoidLargest(Vector256<double> x) =>
        Vector256.MinNative(Vector256.Create(SigmoidDouble.Largest), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> AtMostSigmoidLargest(Vector128<double> x) =>
        Vector128.MinNative(Vector128.LoadUnsafe(in SigmoidDouble.LargestOfEach), x);
}
