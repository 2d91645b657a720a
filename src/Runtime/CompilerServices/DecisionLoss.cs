using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.CompilerServices;

/// <summary>
/// The sum of losses −log σ(s) = max(−s, 0) − log max(σ(s), 1 − σ(s)). Of the second parts, which lie in ½ … 1, products are kept and one logarithm
/// is taken for many: a loss costs a product and rounds like a number about 1. Two rows of <see cref="Lanes"/> numbers are kept: sums of first parts, products of second.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DecisionLoss
{
    /// <summary>Lanes of a row.</summary>
    public const int Lanes = 8;

    // 2⁻⁶⁵ at the least: far from where a float becomes subnormal.
    private const int MostFactors = 64;

    private double total;
    private int factors;

    /// <summary>A loss of 0.</summary>
    public static DecisionLoss Start(ref float sums)
    {
        Clear(ref sums);
        return default;
    }

    /// <inheritdoc cref="Start(ref float)"/>
    public static DecisionLoss Start(ref double sums)
    {
        Clear(ref sums);
        return default;
    }

    /// <summary>To be said whenever so many factors have gone into each product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(ref float sums, int more)
    {
        factors += more;
        if (factors >= MostFactors)
        {
            Take(ref sums);
        }
    }

    /// <inheritdoc cref="Count(ref float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(ref double sums, int more)
    {
        factors += more;
        if (factors >= MostFactors)
        {
            Take(ref sums);
        }
    }

    /// <summary>All that was added.</summary>
    public double Total(ref float sums)
    {
        Take(ref sums);
        return total;
    }

    /// <inheritdoc cref="Total(ref float)"/>
    public double Total(ref double sums)
    {
        Take(ref sums);
        return total;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Take(ref float sums)
    {
        var losses = Vector128<float>.Zero;
        for (nuint i = 0; i < Lanes; i += (nuint)Vector128<float>.Count)
        {
            losses += Vector128.LoadUnsafe(ref sums, i) - VectorMath.Log(Vector128.LoadUnsafe(ref sums, Lanes + i));
        }

        total += Fold.Sum(losses);
        factors = 0;
        Clear(ref sums);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Take(ref double sums)
    {
        var losses = Vector128<double>.Zero;
        for (nuint i = 0; i < Lanes; i += (nuint)Vector128<double>.Count)
        {
            losses += Vector128.LoadUnsafe(ref sums, i) - VectorMath.Log(Vector128.LoadUnsafe(ref sums, Lanes + i));
        }

        total += Fold.Sum(losses);
        factors = 0;
        Clear(ref sums);
    }

    private static void Clear(ref float sums)
    {
        for (var i = 0; i < Lanes; i++)
        {
            Unsafe.Add(ref sums, i) = 0;
            Unsafe.Add(ref sums, Lanes + i) = 1;
        }
    }

    private static void Clear(ref double sums)
    {
        for (var i = 0; i < Lanes; i++)
        {
            Unsafe.Add(ref sums, i) = 0;
            Unsafe.Add(ref sums, Lanes + i) = 1;
        }
    }
}
