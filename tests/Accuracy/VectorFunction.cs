using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Accuracy;

/// <summary>A function of <see cref="VectorMath"/> at every width, found by its name in <see cref="VectorMath.Accuracy"/>.</summary>
internal sealed class VectorFunction<T>(string name)
    where T : unmanaged
{
    private readonly Func<Vector512<T>, Vector512<T>> wide = Find<Vector512<T>>(name);
    private readonly Func<Vector256<T>, Vector256<T>> half = Find<Vector256<T>>(name);
    private readonly Func<Vector128<T>, Vector128<T>> quarter = Find<Vector128<T>>(name);
    private readonly Func<T, T> scalar = Find<T>(name);

    /// <summary>The widths, the scalar last; each fills a result for every argument, whose number is a multiple of 16.</summary>
    public IReadOnlyList<(string Width, Action<T[], T[]> Apply)> Widths =>
        [("512 bits", Wide), ("256 bits", Half), ("128 bits", Quarter), ("scalar", Scalar)];

    public void Wide(T[] x, T[] y)
    {
        var from = MemoryMarshal.Cast<T, Vector512<T>>(x);
        var to = MemoryMarshal.Cast<T, Vector512<T>>(y.AsSpan());
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = wide(from[i]);
        }
    }

    public void Half(T[] x, T[] y)
    {
        var from = MemoryMarshal.Cast<T, Vector256<T>>(x);
        var to = MemoryMarshal.Cast<T, Vector256<T>>(y.AsSpan());
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = half(from[i]);
        }
    }

    public void Quarter(T[] x, T[] y)
    {
        var from = MemoryMarshal.Cast<T, Vector128<T>>(x);
        var to = MemoryMarshal.Cast<T, Vector128<T>>(y.AsSpan());
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = quarter(from[i]);
        }
    }

    public void Scalar(T[] x, T[] y)
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = scalar(x[i]);
        }
    }

    private static Func<TValue, TValue> Find<TValue>(string name) =>
        (typeof(VectorMath).GetMethod(name, BindingFlags.Public | BindingFlags.Static, [typeof(TValue)])
            ?? throw new ArgumentException($"VectorMath.{name} does not exist for {typeof(TValue)}.", nameof(name)))
        .CreateDelegate<Func<TValue, TValue>>();
}
