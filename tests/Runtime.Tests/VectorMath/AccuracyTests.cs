using KernelGen.Accuracy;

namespace KernelGen.Tests;

/// <summary><see cref="VectorMath.Accuracy"/> is a contract: every function and element of it, at every width, against an oracle.</summary>
[Trait("Category", "Numeric")]
public class AccuracyTests
{
    // A prime, so that every exponent is met with mantissas of every kind.
    private const int Stride = 10_007;
    private const int FloatCount = (int)((1L << 32) / Stride / 16 * 16);
    private const int DoubleCount = 1 << 15;

    // Edges of overflow, of subnormal results and of the pieces of the functions, and arguments at which the long sweep found the largest errors.
    private static readonly double[] Edges =
    [
        0, double.Epsilon, float.Epsilon, 2.2250738585072014e-308, 1.1754943508222875e-38, 1e-300, 1e-30, 1e-18, double.MaxValue, float.MaxValue,
        double.PositiveInfinity, double.NaN, 1, 2, 0.5, 1 / 3d, 2 / 3d, 4 / 3d, 0.7071067811865476, 1.4142135623730951, 0.4142135623730951, 0.55,
        0.6931471805599453, 0.34657359027997264, 0.4054651081081644, 0.2876820724517809, 1.0986122886681098, 0.5493061443340548,
        88.72283, 88.72284, 87.33654, 103.27892, 103.97207, 103.97208, 104, 709.782712893384, 709.7827128933841, 708.3964185322641,
        745.1332191019411, 745.1332191019412, 746, 3.9192059, 4, 5.9215871957945, 6, 9.010913, 10, 19.06154746539849, 20,
        5.905679702758789, 5.1998186111450195, 1.3548392057418823, 0.3397664725780487, 0.0016553401947021484, 0.5599932670593262,
        0.9964843988418579, 1.2178465127944946, 471.7332890926013, 3.7539794170536003, 0.7002647662729842, 0.4964629228889386,
        4.6814152843218717e-07, 0.5620606680781859, 0.7855505722215087, 1.213738097230064, 1.3686020374298096, 0.3442510664463043,
    ];

    public static TheoryData<string> Floats => [.. VectorMath.Accuracy.Where(entry => entry.Element == typeof(float)).Select(entry => entry.Function)];

    public static TheoryData<string> Doubles => [.. VectorMath.Accuracy.Where(entry => entry.Element == typeof(double)).Select(entry => entry.Function)];

    [Theory]
    [MemberData(nameof(Floats))]
    public void EveryFunctionOfFloats_StaysWithinItsBoundAtEveryWidth(string name)
    {
        var x = new float[FloatCount + (Edges.Length * 6 / 16 * 16) + 16];
        Arguments.Fill(x, 0, Stride);
        Neighbors(value => (float)value, MathF.BitDecrement, MathF.BitIncrement).CopyTo(x, FloatCount);
        var worst = Comparison.Of(name, x, AtEveryWidth(new VectorFunction<float>(name), x));
        Assert.True(worst.Ulp <= Bound(name, typeof(float)), $"{name}({worst.Argument:R}) is {worst.Ulp} ULP away.");
    }

    [Theory]
    [MemberData(nameof(Doubles))]
    public void EveryFunctionOfDoubles_StaysWithinItsBoundAtEveryWidth(string name)
    {
        var x = new double[DoubleCount + (Edges.Length * 6 / 16 * 16) + 16];
        Arguments.Fill(x, new Random(1));
        Neighbors(value => value, Math.BitDecrement, Math.BitIncrement).CopyTo(x, DoubleCount);
        var worst = Comparison.Of(name, x, AtEveryWidth(new VectorFunction<double>(name), x));
        Assert.True(worst.Ulp <= Bound(name, typeof(double)), $"{name}({worst.Argument:R}) is {worst.Ulp} ULP away.");
    }

    [Fact]
    public void EveryFunctionOfOneVector_HasABoundForBothElements()
    {
        var functions = typeof(VectorMath).GetMethods()
            .Where(method => method.IsStatic && !method.IsSpecialName && method.GetParameters().Length == 1)
            .Select(method => method.Name)
            .Where(name => name is not (nameof(VectorMath.ExpNonPositive) or nameof(VectorMath.Log1PNonNegative)))
            .Distinct();
        foreach (var function in functions)
        {
            Assert.Equal(
                [typeof(double), typeof(float)],
                VectorMath.Accuracy.Where(entry => entry.Function == function).Select(entry => entry.Element).OrderBy(element => element.Name));
        }
    }

    [Fact]
    public void ExpNonPositive_GivesTheBitsOfExp_AtEveryWidth() =>
        SameBits(nameof(VectorMath.Exp), nameof(VectorMath.ExpNonPositive), x => x > 0 ? -x : x, x => x > 0 ? -x : x);

    /// <summary>2¹²⁶ and 2¹⁰²², the largest arguments of Log1PNonNegative.</summary>
    private const float LargestSingle = 8.507059e37f;

    private const double LargestDouble = 4.49423283715579e307;

    [Fact]
    public void Log1PNonNegative_GivesTheBitsOfLog1P_AtEveryWidth() => SameBits(
        nameof(VectorMath.Log1P),
        nameof(VectorMath.Log1PNonNegative),
        x => float.Abs(x) > LargestSingle ? LargestSingle : float.Abs(x),
        x => double.Abs(x) > LargestDouble ? LargestDouble : double.Abs(x));

    /// <summary>Two functions on what the second is for.</summary>
    private static void SameBits(string function, string special, Func<float, float> single, Func<double, double> @double)
    {
        var floats = new float[FloatCount];
        Arguments.Fill(floats, 0, Stride);
        floats[0] = float.NaN;
        floats = [.. floats.Select(single)];
        Assert.Equal(AtEveryWidth(new VectorFunction<float>(function), floats), AtEveryWidth(new VectorFunction<float>(special), floats));

        var doubles = new double[DoubleCount];
        Arguments.Fill(doubles, new Random(2));
        doubles[0] = double.NaN;
        doubles = [.. doubles.Select(@double)];
        Assert.Equal(AtEveryWidth(new VectorFunction<double>(function), doubles), AtEveryWidth(new VectorFunction<double>(special), doubles));
    }

    private static T[] AtEveryWidth<T>(VectorFunction<T> function, T[] x)
        where T : unmanaged, IEquatable<T>
    {
        var expected = new T[x.Length];
        function.Wide(x, expected);
        var y = new T[x.Length];
        foreach (var (width, apply) in function.Widths)
        {
            apply(x, y);
            var different = WidthComparison.FirstDifference<T>(expected, y);
            Assert.True(different < 0, different < 0 ? "" : $"At {x[different]} the result of {width} is {y[different]}, that of 512 bits {expected[different]}.");
        }

        return expected;
    }

    private static T[] Neighbors<T>(Func<double, T> convert, Func<T, T> below, Func<T, T> above) =>
        [.. Edges.Concat(Edges.Select(edge => -edge)).Select(convert).SelectMany(value => new[] { below(value), value, above(value) })];

    private static double Bound(string function, Type element) =>
        VectorMath.Accuracy.Single(entry => entry.Function == function && entry.Element == element).MaximumUlp;
}
