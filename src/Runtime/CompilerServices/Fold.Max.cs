using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>
/// The maximum of all lanes, in each lane: all of a row waits for it. It is the same in any order, so that three rotations of four pieces need not wait for
/// each other, as halves do; and no lane is taken out and spread again.
/// </summary>
public static partial class Fold
{
    /// <summary>Pieces 1, 2, 3 and 0 in place of 0, 1, 2 and 3.</summary>
    private const byte ByOne = 0b00_11_10_01;

    /// <summary>Pieces 2, 3, 0 and 1.</summary>
    private const byte ByTwo = 0b01_00_11_10;

    /// <summary>Pieces 3, 0, 1 and 2.</summary>
    private const byte ByThree = 0b10_01_00_11;

    /// <summary>The largest of all lanes, in each lane; any number where a lane is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MaxInEachLane(Vector512<float> value)
    {
        if (!Avx512F.IsSupported)
        {
            var half = MaxInEachLane(Vector256.MaxNative(value.GetLower(), value.GetUpper()));
            return Vector512.Create(half, half);
        }

        value = Vector512.MaxNative(
            Vector512.MaxNative(value, Avx512F.Shuffle4x128(value, value, ByOne)),
            Vector512.MaxNative(Avx512F.Shuffle4x128(value, value, ByTwo), Avx512F.Shuffle4x128(value, value, ByThree)));
        return Vector512.MaxNative(
            Vector512.MaxNative(value, Avx512F.Permute4x32(value, ByOne)),
            Vector512.MaxNative(Avx512F.Permute4x32(value, ByTwo), Avx512F.Permute4x32(value, ByThree)));
    }

    /// <inheritdoc cref="MaxInEachLane(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MaxInEachLane(Vector256<float> value)
    {
        if (!Avx.IsSupported)
        {
            var half = MaxInEachLane(Vector128.MaxNative(value.GetLower(), value.GetUpper()));
            return Vector256.Create(half, half);
        }

        value = Vector256.MaxNative(value, Avx.Permute2x128(value, value, 1));
        return Vector256.MaxNative(
            Vector256.MaxNative(value, Avx.Permute(value, ByOne)),
            Vector256.MaxNative(Avx.Permute(value, ByTwo), Avx.Permute(value, ByThree)));
    }

    /// <inheritdoc cref="MaxInEachLane(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MaxInEachLane(Vector128<float> value) => Vector128.MaxNative(
        Vector128.MaxNative(value, Vector128.Shuffle(value, Vector128.Create(1, 2, 3, 0))),
        Vector128.MaxNative(Vector128.Shuffle(value, Vector128.Create(2, 3, 0, 1)), Vector128.Shuffle(value, Vector128.Create(3, 0, 1, 2))));

    /// <inheritdoc cref="MaxInEachLane(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MaxInEachLane(Vector512<double> value)
    {
        if (!Avx512F.IsSupported)
        {
            var half = MaxInEachLane(Vector256.MaxNative(value.GetLower(), value.GetUpper()));
            return Vector512.Create(half, half);
        }

        value = Vector512.MaxNative(
            Vector512.MaxNative(value, Avx512F.Shuffle4x128(value, value, ByOne)),
            Vector512.MaxNative(Avx512F.Shuffle4x128(value, value, ByTwo), Avx512F.Shuffle4x128(value, value, ByThree)));
        return Vector512.MaxNative(value, Avx512F.Permute2x64(value, 0b01_01_01_01));
    }

    /// <inheritdoc cref="MaxInEachLane(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MaxInEachLane(Vector256<double> value)
    {
        if (!Avx.IsSupported)
        {
            var half = MaxInEachLane(Vector128.MaxNative(value.GetLower(), value.GetUpper()));
            return Vector256.Create(half, half);
        }

        value = Vector256.MaxNative(value, Avx.Permute2x128(value, value, 1));
        return Vector256.MaxNative(value, Avx.Permute(value, 0b01_01));
    }

    /// <inheritdoc cref="MaxInEachLane(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MaxInEachLane(Vector128<double> value) => Vector128.MaxNative(value, Vector128.Shuffle(value, Vector128.Create(1L, 0L)));
}
