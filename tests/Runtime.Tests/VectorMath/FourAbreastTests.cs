using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KernelGen.Accuracy;

namespace KernelGen.Tests;

/// <summary>What is computed of four vectors at once has the bits of one at a time.</summary>
[Trait("Category", "Numeric")]
public class FourAbreastTests
{
    private const int Count = 1 << 14;

    private delegate void Four<T>(ref T a, ref T b, ref T c, ref T d);

    [Fact]
    public void Exp_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<Vector512<float>>(VectorMath.Exp, VectorMath.Exp, x => x);
        Same<Vector256<float>>(VectorMath.Exp, VectorMath.Exp, x => x);
        Same<Vector128<float>>(VectorMath.Exp, VectorMath.Exp, x => x);
    }

    [Fact]
    public void ExpNonPositive_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<Vector512<float>>(VectorMath.ExpNonPositive, VectorMath.ExpNonPositive, x => -float.Abs(x));
        Same<Vector256<float>>(VectorMath.ExpNonPositive, VectorMath.ExpNonPositive, x => -float.Abs(x));
        Same<Vector128<float>>(VectorMath.ExpNonPositive, VectorMath.ExpNonPositive, x => -float.Abs(x));
    }

    [Fact]
    public void Sigmoid_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<Vector512<float>>(VectorMath.Sigmoid, VectorMath.Sigmoid, x => x);
        Same<Vector256<float>>(VectorMath.Sigmoid, VectorMath.Sigmoid, x => x);
        Same<Vector128<float>>(VectorMath.Sigmoid, VectorMath.Sigmoid, x => x);
    }

    [Fact]
    public void Tanh_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<Vector512<float>>(VectorMath.Tanh, VectorMath.Tanh, x => x);
        Same<Vector256<float>>(VectorMath.Tanh, VectorMath.Tanh, x => x);
        Same<Vector128<float>>(VectorMath.Tanh, VectorMath.Tanh, x => x);
    }

    [Fact]
    public void Softplus_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<Vector512<float>>(VectorMath.Softplus, VectorMath.Softplus, x => x);
        Same<Vector256<float>>(VectorMath.Softplus, VectorMath.Softplus, x => x);
        Same<Vector128<float>>(VectorMath.Softplus, VectorMath.Softplus, x => x);
    }

    [Fact]
    public void Erf_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<Vector512<float>>(VectorMath.Erf, VectorMath.Erf, x => x);
        Same<Vector256<float>>(VectorMath.Erf, VectorMath.Erf, x => x);
        Same<Vector128<float>>(VectorMath.Erf, VectorMath.Erf, x => x);
    }

    private static void Same<T>(Four<T> four, Func<T, T> one, Func<float, float> argument)
        where T : struct
    {
        var floats = new float[Count];
        Arguments.Fill(floats, 0, uint.MaxValue / Count);
        floats[0] = float.NaN;
        floats = [.. floats.Select(argument)];
        var x = MemoryMarshal.Cast<float, T>(floats.AsSpan());
        for (var i = 0; i < x.Length; i += 4)
        {
            T[] expected = [one(x[i]), one(x[i + 1]), one(x[i + 2]), one(x[i + 3])];
            four(ref x[i], ref x[i + 1], ref x[i + 2], ref x[i + 3]);
            Assert.True(WidthComparison.FirstDifference<float>(MemoryMarshal.Cast<T, float>(expected.AsSpan()), MemoryMarshal.Cast<T, float>(x.Slice(i, 4))) < 0);
        }
    }
}
