using System.Runtime.Intrinsics;

namespace KernelGen.Training;

/// <summary>Lanes of 128 bits.</summary>
internal readonly struct Lanes128<T>(Vector128<T> lanes) : ILanes<Lanes128<T>, T>
    where T : unmanaged
{
    private readonly Vector128<T> lanes = lanes;

    public static int Count => Vector128<T>.Count;

    public static Lanes128<T> Splat(T value) => new(Vector128.Create(value));

    public static Lanes128<T> Load(ref readonly T first, int index) => new(Vector128.LoadUnsafe(in first, (nuint)index));

    public static Lanes128<T> Sqrt(Lanes128<T> value) => new(Vector128.Sqrt(value.lanes));

    public static Lanes128<T> MultiplyAdd(Lanes128<T> a, Lanes128<T> b, Lanes128<T> c) => new(
        typeof(T) == typeof(float)
            ? VectorMath.MultiplyAdd(a.lanes.AsSingle(), b.lanes.AsSingle(), c.lanes.AsSingle()).As<float, T>()
            : VectorMath.MultiplyAdd(a.lanes.AsDouble(), b.lanes.AsDouble(), c.lanes.AsDouble()).As<double, T>());

    public void Store(ref T first, int index) => lanes.StoreUnsafe(ref first, (nuint)index);

    public bool AnyNaN() => !Vector128.EqualsAll(lanes, lanes);

    public static Lanes128<T> operator +(Lanes128<T> left, Lanes128<T> right) => new(left.lanes + right.lanes);

    public static Lanes128<T> operator -(Lanes128<T> left, Lanes128<T> right) => new(left.lanes - right.lanes);

    public static Lanes128<T> operator *(Lanes128<T> left, Lanes128<T> right) => new(left.lanes * right.lanes);

    public static Lanes128<T> operator /(Lanes128<T> left, Lanes128<T> right) => new(left.lanes / right.lanes);
}
