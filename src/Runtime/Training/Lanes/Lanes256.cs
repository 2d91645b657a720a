using System.Runtime.Intrinsics;

namespace KernelGen.Training;

/// <summary>Lanes of 256 bits.</summary>
internal readonly struct Lanes256<T>(Vector256<T> lanes) : ILanes<Lanes256<T>, T>
    where T : unmanaged
{
    private readonly Vector256<T> lanes = lanes;

    public static int Count => Vector256<T>.Count;

    public static Lanes256<T> Splat(T value) => new(Vector256.Create(value));

    public static Lanes256<T> Load(ref readonly T first, int index) => new(Vector256.LoadUnsafe(in first, (nuint)index));

    public static Lanes256<T> Sqrt(Lanes256<T> value) => new(Vector256.Sqrt(value.lanes));

    public static Lanes256<T> MultiplyAdd(Lanes256<T> a, Lanes256<T> b, Lanes256<T> c) => new(
        typeof(T) == typeof(float)
            ? VectorMath.MultiplyAdd(a.lanes.AsSingle(), b.lanes.AsSingle(), c.lanes.AsSingle()).As<float, T>()
            : VectorMath.MultiplyAdd(a.lanes.AsDouble(), b.lanes.AsDouble(), c.lanes.AsDouble()).As<double, T>());

    public void Store(ref T first, int index) => lanes.StoreUnsafe(ref first, (nuint)index);

    public bool AnyNaN() => !Vector256.EqualsAll(lanes, lanes);

    public static Lanes256<T> operator +(Lanes256<T> left, Lanes256<T> right) => new(left.lanes + right.lanes);

    public static Lanes256<T> operator -(Lanes256<T> left, Lanes256<T> right) => new(left.lanes - right.lanes);

    public static Lanes256<T> operator *(Lanes256<T> left, Lanes256<T> right) => new(left.lanes * right.lanes);

    public static Lanes256<T> operator /(Lanes256<T> left, Lanes256<T> right) => new(left.lanes / right.lanes);
}
