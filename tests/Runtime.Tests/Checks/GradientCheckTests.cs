using System.Globalization;

namespace KernelGen.Runtime.Tests.Checks;

public class GradientCheckTests
{
    private static readonly double[] Point = [0.5, -1.5, 2, 0.25];

    private static readonly double[] Slopes = [.. Point.Select(Math.Cos)];

    private static readonly ParameterBlock[] Blocks = [new("W1", 0, 1, 3), new("b1", 3, 1, 1)];

    [Fact]
    public void ARightGradient_Passes()
    {
        var report = GradientCheck.Function(SumOfSines, Point, Slopes, Blocks);
        report.ThrowIfFailed();
        Assert.True(report.Passed);
        Assert.Equal([3, 1], report.Blocks.Select(block => block.Checked));
    }

    [Fact]
    public void AWrongCoordinate_IsNamed_WithBothValues()
    {
        double[] wrong = [.. Slopes];
        wrong[2] *= 1.00001;
        var report = GradientCheck.Function(SumOfSines, Point, wrong, Blocks);

        Assert.False(report.Passed);
        var worst = report.Worst!;
        Assert.Equal(("W1", 2, wrong[2]), (worst.Name, worst.Coordinate, worst.Analytic));
        Assert.Equal(Math.Cos(2), worst.Numeric, 1e-9);
        Assert.True(report.Blocks[1].Passed);
    }

    [Fact]
    public void ASmallGradient_IsMeasuredByItsBlock()
    {
        // 3e-8 of error is within 1e-7 of the largest slope of the first block, and far from it in a block of its own.
        double[] wrong = [1, 3e-8];
        Func<double[], double> first = x => x[0];
        Assert.True(GradientCheck.Function(first, [0, 0], wrong, [new("W1", 0, 1, 2)]).Passed);
        Assert.False(GradientCheck.Function(first, [0, 0], wrong, [new("W1", 0, 1, 1), new("b1", 1, 1, 1)]).Passed);
    }

    [Fact]
    public void AConstantFunction_WithGradientZero_Passes() =>
        Assert.True(GradientCheck.Function(_ => 7, [1, 2], [0, 0]).Passed);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void AGradientThatIsNotFinite_Fails_EvenWhereTheFunctionAgrees(double value)
    {
        Assert.False(GradientCheck.Function(x => x[0], [1], [value]).Passed);
        Assert.False(GradientCheck.Function(_ => value, [1], [value]).Passed);
        Assert.False(GradientCheck.Function(_ => value, [1], [0]).Passed);
    }

    [Fact]
    public void AlmostVanishingGradients_NeedAScaleFromElsewhere()
    {
        var options = new GradientCheckOptions { SmallestScale = 1e-3 };
        Func<double[], double> noisy = x => 1e-12 * x[0] + 3;
        Assert.False(GradientCheck.Function(noisy, [1], [1e-12]).Passed);
        Assert.True(GradientCheck.Function(noisy, [1], [1e-12], options: options).Passed);
    }

    [Fact]
    public void TheFunction_SeesOneCoordinateShiftedAtATime_AndTheRestRestored()
    {
        _ = GradientCheck.Function(
            x =>
            {
                Assert.Single(Enumerable.Range(0, Point.Length), i => x[i] != Point[i]);
                return SumOfSines(x);
            },
            Point,
            Slopes);
    }

    [Fact]
    public void AboveTheMostCoordinates_EveryBlockGivesItsShare_AndTheSeedDecidesWhich()
    {
        var options = new GradientCheckOptions { MaxCoordinates = 20, Seed = 1 };
        var zeros = new double[1003];
        ParameterBlock[] blocks = [new("W1", 0, 10, 100), new("b1", 1000, 1, 3)];
        HashSet<int> Touched(GradientCheckOptions chosen)
        {
            var touched = new HashSet<int>();
            var report = GradientCheck.Function(
                x =>
                {
                    touched.Add(Array.FindIndex(x, value => value != 0));
                    return 0;
                },
                zeros,
                zeros,
                blocks,
                chosen);
            Assert.Equal([10, 3], report.Blocks.Select(block => block.Checked));
            return touched;
        }

        var first = Touched(options);
        Assert.Equal(13, first.Count);
        Assert.Equal(first, Touched(options));
        Assert.NotEqual(first, Touched(options with { Seed = 2 }));
    }

    [Fact]
    public void AReport_PrintsItself_WhateverTheCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            var report = GradientCheck.Function(x => 2 * x[0], [1], [3]);
            Assert.StartsWith("gradient check FAILED\n  gradient: FAILED, error 3.3e-1 (at most 1.0e-7) at coordinate 0, analytic 3, numeric ", report.ToString());
            Assert.Equal(report.ToString(), Assert.Throws<GradientCheckException>(report.ThrowIfFailed).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void ArgumentsThatDoNotFit_AreRefused()
    {
        Assert.Throws<ArgumentException>("gradient", () => GradientCheck.Function(SumOfSines, Point, new double[3]));
        Assert.Throws<ArgumentException>("blocks", () => GradientCheck.Function(SumOfSines, Point, Slopes, [new("W1", 0, 1, 3)]));
        Assert.Throws<ArgumentException>("blocks", () => GradientCheck.Function(SumOfSines, Point, Slopes, [new("W1", 0, 1, 3), new("b1", 2, 1, 2)]));
        Assert.Throws<ArgumentNullException>("function", () => GradientCheck.Function(null!, Point, Slopes));
        Assert.Throws<ArgumentOutOfRangeException>("Step", () => new GradientCheckOptions { Step = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("Tolerance", () => new GradientCheckOptions { Tolerance = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>("MaxCoordinates", () => new GradientCheckOptions { MaxCoordinates = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("SmallestScale", () => new GradientCheckOptions { SmallestScale = -1 });
    }

    private static double SumOfSines(double[] x) => x.Sum(Math.Sin);
}
