using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.CompilerServices;

/// <summary>
/// Folds the lanes of a vector into one number by halves: lane i with lane i + count/2, until one is left. The order is the same at every
/// width, since the halves of a 512-bit vector are two 256-bit ones; the BCL's own sums promise none.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Fold
{
    /// <summary>The sum of all lanes, by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> value) => Sum(value.GetLower() + value.GetUpper());

    /// <inheritdoc cref="Sum(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> value) => Sum(value.GetLower() + value.GetUpper());

    /// <inheritdoc cref="Sum(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> value)
    {
        var pairs = value + Vector128.Shuffle(value, Vector128.Create(2, 3, 0, 1));
        return (pairs + Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <inheritdoc cref="Sum(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> value) => Sum(value.GetLower() + value.GetUpper());

    /// <inheritdoc cref="Sum(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> value) => Sum(value.GetLower() + value.GetUpper());

    /// <inheritdoc cref="Sum(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector128<double> value) => (value + Vector128.Shuffle(value, Vector128.Create(1L, 0L))).ToScalar();

    /// <summary>The largest of all lanes, by halves; any number where a lane is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector512<float> value) => Max(Vector256.MaxNative(value.GetLower(), value.GetUpper()));

    /// <inheritdoc cref="Max(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector256<float> value) => Max(Vector128.MaxNative(value.GetLower(), value.GetUpper()));

    /// <inheritdoc cref="Max(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector128<float> value)
    {
        var pairs = Vector128.MaxNative(value, Vector128.Shuffle(value, Vector128.Create(2, 3, 0, 1)));
        return Vector128.MaxNative(pairs, Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <inheritdoc cref="Max(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(Vector512<double> value) => Max(Vector256.MaxNative(value.GetLower(), value.GetUpper()));

    /// <inheritdoc cref="Max(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(Vector256<double> value) => Max(Vector128.MaxNative(value.GetLower(), value.GetUpper()));

    /// <inheritdoc cref="Max(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(Vector128<double> value) => Vector128.MaxNative(value, Vector128.Shuffle(value, Vector128.Create(1L, 0L))).ToScalar();

    /// <summary>The lanes that a mask sets: all but those that it does not set, since where masks have registers sums leave lanes out by the complement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(Vector512<float> mask) => Vector512<float>.Count - BitOperations.PopCount((~mask).ExtractMostSignificantBits());

    /// <inheritdoc cref="Count(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(Vector256<float> mask) => BitOperations.PopCount(mask.ExtractMostSignificantBits());

    /// <inheritdoc cref="Count(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(Vector128<float> mask) => BitOperations.PopCount(mask.ExtractMostSignificantBits());

    /// <inheritdoc cref="Count(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(Vector512<double> mask) => Vector512<double>.Count - BitOperations.PopCount((~mask).ExtractMostSignificantBits());

    /// <inheritdoc cref="Count(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(Vector256<double> mask) => BitOperations.PopCount(mask.ExtractMostSignificantBits());

    /// <inheritdoc cref="Count(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(Vector128<double> mask) => BitOperations.PopCount(mask.ExtractMostSignificantBits());

    /// <summary>The sum of some numbers, one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Total(ref readonly float values, int count)
    {
        var total = 0d;
        for (var i = 0; i < count; i++)
        {
            total += Unsafe.Add(ref Unsafe.AsRef(in values), i);
        }

        return total;
    }

    /// <inheritdoc cref="Total(ref readonly float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Total(ref readonly double values, int count)
    {
        var total = 0d;
        for (var i = 0; i < count; i++)
        {
            total += Unsafe.Add(ref Unsafe.AsRef(in values), i);
        }

        return total;
    }
}
