using System.Runtime.Intrinsics;

namespace KernelGen.Training;

/// <summary>Lanes of 512 bits.</summary>
internal readonly struct Lanes512<T>(Vector512<T> lanes) : ILanes<Lanes512<T>, T>
    where T : unmanaged
{
    private readonly Vector512<T> lanes = lanes;

    public static int Count => Vector512<T>.Count;

    public static Lanes512<T> Splat(T value) => new(Vector512.Create(value));

    public static Lanes512<T> Load(ref readonly T first, int index) => new(Vector512.LoadUnsafe(in first, (nuint)index));

    public static Lanes512<T> Sqrt(Lanes512<T> value) => new(Vector512.Sqrt(value.lanes));

    public static Lanes512<T> MultiplyAdd(Lanes512<T> a, Lanes512<T> b, Lanes512<T> c) => new(
        typeof(T) == typeof(float)
            ? VectorMath.MultiplyAdd(a.lanes.AsSingle(), b.lanes.AsSingle(), c.lanes.AsSingle()).As<float, T>()
            : VectorMath.MultiplyAdd(a.lanes.AsDouble(), b.lanes.AsDouble(), c.lanes.AsDouble()).As<double, T>());

    public void Store(ref T first, int index) => lanes.StoreUnsafe(ref first, (nuint)index);

    public bool AnyNaN() => !Vector512.EqualsAll(lanes, lanes);

    public static Lanes512<T> operator +(Lanes512<T> left, Lanes512<T> right) => new(left.lanes + right.lanes);

    public static Lanes512<T> operator -(Lanes512<T> left, Lanes512<T> right) => new(left.lanes - right.lanes);

    public static Lanes512<T> operator *(Lanes512<T> left, Lanes512<T> right) => new(left.lanes * right.lanes);

    public static Lanes512<T> operator /(Lanes512<T> left, Lanes512<T> right) => new(left.lanes / right.lanes);
}
