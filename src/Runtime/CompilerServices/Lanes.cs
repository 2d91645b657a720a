using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.CompilerServices;

/// <summary>
/// Loads and stores of a vector's first lanes that touch no element beyond them. Generated code passes the number of lanes as a constant,
/// for which the branches fold into one piece for each binary digit of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lanes
{
    /// <summary>The first <paramref name="count"/> lanes (at least 1) from memory, zero in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load512<T>(ref readonly T source, int count)
    {
        var half = Vector256<T>.Count;
        if (count <= half)
        {
            return Vector512.Create(Load256(in source, count), Vector256<T>.Zero);
        }

        ref readonly var rest = ref Unsafe.Add(ref Unsafe.AsRef(in source), half);
        return Vector512.Create(Vector256.LoadUnsafe(in source), Load256(in rest, count - half));
    }

    /// <summary>The first <paramref name="count"/> lanes (at least 1) from memory, zero in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load256<T>(ref readonly T source, int count)
    {
        var half = Vector128<T>.Count;
        if (count <= half)
        {
            return Vector256.Create(Load128(in source, count), Vector128<T>.Zero);
        }

        ref readonly var rest = ref Unsafe.Add(ref Unsafe.AsRef(in source), half);
        return Vector256.Create(Vector128.LoadUnsafe(in source), Load128(in rest, count - half));
    }

    /// <summary>The first <paramref name="count"/> lanes (at least 1) from memory, zero in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load128<T>(ref readonly T source, int count)
    {
        if (count >= Vector128<T>.Count)
        {
            return Vector128.LoadUnsafe(in source);
        }

        var half = Vector64<T>.Count;
        if (count <= half)
        {
            return count == half
                ? Vector128.Create(Vector64.LoadUnsafe(in source), Vector64<T>.Zero)
                : Vector128.CreateScalar(source);
        }

        ref readonly var rest = ref Unsafe.Add(ref Unsafe.AsRef(in source), half);
        return Vector128.Create(Vector64.LoadUnsafe(in source), Vector64.CreateScalar(rest));
    }

    /// <summary>Stores the first <paramref name="count"/> lanes (at least 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<T> value, ref T destination, int count)
    {
        var half = Vector256<T>.Count;
        if (count <= half)
        {
            Store(value.GetLower(), ref destination, count);
            return;
        }

        value.GetLower().StoreUnsafe(ref destination);
        Store(value.GetUpper(), ref Unsafe.Add(ref destination, half), count - half);
    }

    /// <summary>Stores the first <paramref name="count"/> lanes (at least 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector256<T> value, ref T destination, int count)
    {
        var half = Vector128<T>.Count;
        if (count <= half)
        {
            Store(value.GetLower(), ref destination, count);
            return;
        }

        value.GetLower().StoreUnsafe(ref destination);
        Store(value.GetUpper(), ref Unsafe.Add(ref destination, half), count - half);
    }

    /// <summary>Stores the first <paramref name="count"/> lanes (at least 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector128<T> value, ref T destination, int count)
    {
        if (count >= Vector128<T>.Count)
        {
            value.StoreUnsafe(ref destination);
            return;
        }

        var half = Vector64<T>.Count;
        if (count < half)
        {
            destination = value.ToScalar();
            return;
        }

        value.GetLower().StoreUnsafe(ref destination);
        if (count > half)
        {
            Unsafe.Add(ref destination, half) = value.GetUpper().ToScalar();
        }
    }
}
