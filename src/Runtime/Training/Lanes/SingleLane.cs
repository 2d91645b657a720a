using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Training;

/// <summary>One value: what is left over where no vector fits any more.</summary>
internal readonly struct SingleLane<T>(T value) : ILanes<SingleLane<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T value = value;

    public static int Count => 1;

    public static SingleLane<T> Splat(T value) => new(value);

    public static SingleLane<T> Load(ref readonly T first, int index) => new(Unsafe.Add(ref Unsafe.AsRef(in first), index));

    public static SingleLane<T> Sqrt(SingleLane<T> value) => new(T.Sqrt(value.value));

    public static SingleLane<T> MultiplyAdd(SingleLane<T> a, SingleLane<T> b, SingleLane<T> c) => new(
        typeof(T) == typeof(float)
            ? Unsafe.BitCast<float, T>(VectorMath.MultiplyAdd(
                Unsafe.BitCast<T, float>(a.value), Unsafe.BitCast<T, float>(b.value), Unsafe.BitCast<T, float>(c.value)))
            : Unsafe.BitCast<double, T>(VectorMath.MultiplyAdd(
                Unsafe.BitCast<T, double>(a.value), Unsafe.BitCast<T, double>(b.value), Unsafe.BitCast<T, double>(c.value))));

    public void Store(ref T first, int index) => Unsafe.Add(ref first, index) = value;

    public bool AnyNaN() => T.IsNaN(value);

    public static SingleLane<T> operator +(SingleLane<T> left, SingleLane<T> right) => new(left.value + right.value);

    public static SingleLane<T> operator -(SingleLane<T> left, SingleLane<T> right) => new(left.value - right.value);

    public static SingleLane<T> operator *(SingleLane<T> left, SingleLane<T> right) => new(left.value * right.value);

    public static SingleLane<T> operator /(SingleLane<T> left, SingleLane<T> right) => new(left.value / right.value);
}
