using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen;

/// <summary>
/// How ln 2 is taken out of the argument of an exponential of float. At 512 bits its constants are kept in three of 32 registers: reading them takes up to 5 %
/// of a row that does little else. Where there are 16 registers they are read from tables; but for sigmoid at 128 bits, where that takes 3 %.
/// </summary>
public static partial class VectorMath
{
    /// <summary>The whole number n for which e^(x − n ln 2) lies in ¾ … 1½: the one nearest to x / ln 2 − log₂ 1½ + ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> BinaryExponent(Vector512<float> x) =>
        Vector512.Round(MultiplyAdd(x, Vector512.Create(ExpSingle.Log2E), Vector512.LoadUnsafe(in ExpSingle.MinusMiddle)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> BinaryExponent(Vector256<float> x) =>
        Vector256.Round(MultiplyAdd(Vector256.LoadUnsafe(in ExpSingle.Ln2), x, Vector256.LoadUnsafe(in ExpSingle.MinusMiddle)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> BinaryExponent(Vector128<float> x) =>
        Vector128.Round(MultiplyAdd(Vector128.LoadUnsafe(in ExpSingle.Ln2), x, Vector128.LoadUnsafe(in ExpSingle.MinusMiddle)));

    /// <summary>x − n ln 2, the upper part of the product being exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ReduceByLn2(Vector512<float> x, Vector512<float> n) =>
        MultiplyAdd(n, Vector512.Create(ExpSingle.MinusLn2Low), MultiplyAdd(n, Vector512.Create(ExpSingle.MinusLn2High), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ReduceByLn2(Vector256<float> x, Vector256<float> n)
    {
        ref readonly var c = ref ExpSingle.Ln2;
        x = MultiplyAdd(n, Vector256.LoadUnsafe(in c, SingleFormat.Repeats), x);
        return MultiplyAdd(n, Vector256.LoadUnsafe(in c, 2 * SingleFormat.Repeats), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ReduceByLn2(Vector128<float> x, Vector128<float> n)
    {
        ref readonly var c = ref ExpSingle.Ln2;
        x = MultiplyAdd(n, Vector128.LoadUnsafe(in c, SingleFormat.Repeats), x);
        return MultiplyAdd(n, Vector128.LoadUnsafe(in c, 2 * SingleFormat.Repeats), x);
    }

    /// <summary>n = −x / ln 2, rounded, plus a number that makes of its low bits those of −2ⁿ c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ShiftedExponent(Vector512<float> x) =>
        MultiplyAdd(x, Vector512.Create(-ExpSingle.Log2E), Vector512.Create(SigmoidSingle.Shift));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ShiftedExponent(Vector256<float> x)
    {
        ref readonly var c = ref SigmoidSingle.Ln2;
        return MultiplyAdd(Vector256.LoadUnsafe(in c), x, Vector256.LoadUnsafe(in c, 3 * SingleFormat.Repeats));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ShiftedExponent(Vector128<float> x) =>
        MultiplyAdd(x, Vector128.Create(-ExpSingle.Log2E), Vector128.Create(SigmoidSingle.Shift));

    /// <summary>x + n ln 2, the upper part of the product being exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AddLn2(Vector512<float> x, Vector512<float> n) =>
        MultiplyAdd(n, Vector512.Create(-ExpSingle.MinusLn2Low), MultiplyAdd(n, Vector512.Create(-ExpSingle.MinusLn2High), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AddLn2(Vector256<float> x, Vector256<float> n)
    {
        ref readonly var c = ref SigmoidSingle.Ln2;
        x = MultiplyAdd(n, Vector256.LoadUnsafe(in c, SingleFormat.Repeats), x);
        return MultiplyAdd(n, Vector256.LoadUnsafe(in c, 2 * SingleFormat.Repeats), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> AddLn2(Vector128<float> x, Vector128<float> n) =>
        MultiplyAdd(n, Vector128.Create(-ExpSingle.MinusLn2Low), MultiplyAdd(n, Vector128.Create(-ExpSingle.MinusLn2High), x));
}
