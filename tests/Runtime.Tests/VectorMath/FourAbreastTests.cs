using System.Numerics;
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
        Same<float, Vector512<float>>(VectorMath.Exp, VectorMath.Exp);
        Same<float, Vector256<float>>(VectorMath.Exp, VectorMath.Exp);
        Same<float, Vector128<float>>(VectorMath.Exp, VectorMath.Exp);
        Same<double, Vector512<double>>(VectorMath.Exp, VectorMath.Exp);
        Same<double, Vector256<double>>(VectorMath.Exp, VectorMath.Exp);
        Same<double, Vector128<double>>(VectorMath.Exp, VectorMath.Exp);
    }

    [Fact]
    public void ExpNonPositive_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<float, Vector512<float>>(VectorMath.ExpNonPositive, VectorMath.ExpNonPositive, x => -float.Abs(x));
        Same<float, Vector256<float>>(VectorMath.ExpNonPositive, VectorMath.ExpNonPositive, x => -float.Abs(x));
        Same<float, Vector128<float>>(VectorMath.ExpNonPositive, VectorMath.ExpNonPositive, x => -float.Abs(x));
        Same<double, Vector512<double>>(VectorMath.ExpNonPositive, VectorMath.ExpNonPositive, x => -double.Abs(x));
        Same<double, Vector256<double>>(VectorMath.ExpNonPositive, VectorMath.ExpNonPositive, x => -double.Abs(x));
        Same<double, Vector128<double>>(VectorMath.ExpNonPositive, VectorMath.ExpNonPositive, x => -double.Abs(x));
    }

    [Fact]
    public void Sigmoid_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<float, Vector512<float>>(VectorMath.Sigmoid, VectorMath.Sigmoid);
        Same<float, Vector256<float>>(VectorMath.Sigmoid, VectorMath.Sigmoid);
        Same<float, Vector128<float>>(VectorMath.Sigmoid, VectorMath.Sigmoid);
        Same<double, Vector512<double>>(VectorMath.Sigmoid, VectorMath.Sigmoid);
        Same<double, Vector256<double>>(VectorMath.Sigmoid, VectorMath.Sigmoid);
        Same<double, Vector128<double>>(VectorMath.Sigmoid, VectorMath.Sigmoid);
    }

    [Fact]
    public void Tanh_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<float, Vector512<float>>(VectorMath.Tanh, VectorMath.Tanh);
        Same<float, Vector256<float>>(VectorMath.Tanh, VectorMath.Tanh);
        Same<float, Vector128<float>>(VectorMath.Tanh, VectorMath.Tanh);
        Same<double, Vector512<double>>(VectorMath.Tanh, VectorMath.Tanh);
        Same<double, Vector256<double>>(VectorMath.Tanh, VectorMath.Tanh);
        Same<double, Vector128<double>>(VectorMath.Tanh, VectorMath.Tanh);
    }

    [Fact]
    public void Softplus_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<float, Vector512<float>>(VectorMath.Softplus, VectorMath.Softplus);
        Same<float, Vector256<float>>(VectorMath.Softplus, VectorMath.Softplus);
        Same<float, Vector128<float>>(VectorMath.Softplus, VectorMath.Softplus);
        Same<double, Vector512<double>>(VectorMath.Softplus, VectorMath.Softplus);
        Same<double, Vector256<double>>(VectorMath.Softplus, VectorMath.Softplus);
        Same<double, Vector128<double>>(VectorMath.Softplus, VectorMath.Softplus);
    }

    [Fact]
    public void Erf_OfFour_GivesTheBitsOfOne_AtEveryWidth()
    {
        Same<float, Vector512<float>>(VectorMath.Erf, VectorMath.Erf);
        Same<float, Vector256<float>>(VectorMath.Erf, VectorMath.Erf);
        Same<float, Vector128<float>>(VectorMath.Erf, VectorMath.Erf);
        Same<double, Vector512<double>>(VectorMath.Erf, VectorMath.Erf);
        Same<double, Vector256<double>>(VectorMath.Erf, VectorMath.Erf);
        Same<double, Vector128<double>>(VectorMath.Erf, VectorMath.Erf);
    }

    private static void Same<TElement, TVector>(Four<TVector> four, Func<TVector, TVector> one, Func<TElement, TElement>? argument = null)
        where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
        where TVector : struct
    {
        TElement[] arguments = [.. Arguments<TElement>().Select(argument ?? (value => value))];
        var x = MemoryMarshal.Cast<TElement, TVector>(arguments.AsSpan());
        for (var i = 0; i < x.Length; i += 4)
        {
            TVector[] expected = [one(x[i]), one(x[i + 1]), one(x[i + 2]), one(x[i + 3])];
            four(ref x[i], ref x[i + 1], ref x[i + 2], ref x[i + 3]);
            Assert.True(WidthComparison.FirstDifference<TElement>(
                MemoryMarshal.Cast<TVector, TElement>(expected.AsSpan()), MemoryMarshal.Cast<TVector, TElement>(x.Slice(i, 4))) < 0);
        }
    }

    /// <summary>Numbers of every size, NaN among them.</summary>
    private static TElement[] Arguments<TElement>()
        where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
    {
        var floats = new float[Count];
        var doubles = new double[Count];
        Accuracy.Arguments.Fill(floats, 0, uint.MaxValue / Count);
        Accuracy.Arguments.Fill(doubles, new Random(1));
        TElement[] arguments = typeof(TElement) == typeof(float) ? [.. floats.Select(TElement.CreateChecked)] : [.. doubles.Select(TElement.CreateChecked)];
        arguments[0] = TElement.NaN;
        return arguments;
    }
}
