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
            return Load256(in source, count).ToVector512();
        }

        ref readonly var rest = ref Unsafe.Add(ref Unsafe.AsRef(in source), half);
        return Join(Vector256.LoadUnsafe(in source), Load256(in rest, count - half));
    }

    /// <summary>The first <paramref name="count"/> lanes (at least 1) from memory, zero in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load256<T>(ref readonly T source, int count)
    {
        var half = Vector128<T>.Count;
        if (count <= half)
        {
            return Load128(in source, count).ToVector256();
        }

        ref readonly var rest = ref Unsafe.Add(ref Unsafe.AsRef(in source), half);
        return Join(Vector128.LoadUnsafe(in source), Load128(in rest, count - half));
    }

    /// <summary>The first <paramref name="count"/> lanes (at least 1) from memory, zero in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load128<T>(ref readonly T source, int count)
    {
        if (count >= Vector128<T>.Count)
        {
            return Vector128.LoadUnsafe(in source);
        }

        if (count == 1)
        {
            return Vector128.CreateScalar(source);
        }

        // Two floats at once, and the third behind them. As a double, since Vector64 would go by way of the stack.
        ref var first = ref Unsafe.AsRef(in source);
        var two = Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<T, byte>(ref first))).As<double, T>();
        return count == 2 ? two : two.WithElement(2, Unsafe.Add(ref first, 2));
    }

    /// <summary>Two halves as one vector. <c>Vector512.Create</c> would put both into a vector of zeros, one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Join<T>(Vector256<T> lower, Vector256<T> upper) => lower.ToVector512Unsafe().WithUpper(upper);

    /// <summary>Two halves as one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Join<T>(Vector128<T> lower, Vector128<T> upper) => lower.ToVector256Unsafe().WithUpper(upper);

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

        if (count == 1)
        {
            destination = value.ToScalar();
            return;
        }

        Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref destination), value.AsDouble().ToScalar());
        if (count == 3)
        {
            Unsafe.Add(ref destination, 2) = value.GetElement(2);
        }
    }
}
