using System.Numerics;
using KernelGen.Training;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>Every optimizer step against its formula in plain scalar code, bit for bit, at every length from 1 to 70 and at every width.</summary>
[Trait("Category", "Numeric")]
public class ElementwiseTests
{
    private const int Longest = 70;

    /// <summary>How an elementwise pass is run: at one width with single values for the rest, or as the library chooses.</summary>
    private enum Width
    {
        Chosen,
        Bits512,
        Bits256,
        Bits128,
        Scalar,
    }

    [Fact]
    public void AnSgdStepGivesTheBitsOfItsFormulaAtEveryLengthAndWidth()
    {
        CheckSgd<float>();
        CheckSgd<double>();
    }

    [Fact]
    public void AnAdamStepGivesTheBitsOfItsFormulaAtEveryLengthAndWidth()
    {
        CheckAdam<float>();
        CheckAdam<double>();
    }

    [Fact]
    public void OneValueThatIsNotFiniteIsFoundAtEveryPlaceAndWidth()
    {
        CheckFinite<float>();
        CheckFinite<double>();
    }

    private static void CheckSgd<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var width in Enum.GetValues<Width>())
        {
            for (var length = 0; length <= Longest; length++)
            {
                foreach (var (momentum, nesterov) in new[] { (0.0, false), (0.9, false), (0.9, true) })
                {
                    var (theta, g, v) = (Values<T>(length, 1), Values<T>(length, 2), Values<T>(length, 3));
                    var (mu, lambda, rate) = (T.CreateTruncating(momentum), T.CreateTruncating(0.013), T.CreateTruncating(0.37));
                    var (expectedTheta, expectedV) = ((T[])theta.Clone(), (T[])v.Clone());
                    for (var i = 0; i < length; i++)
                    {
                        var decayed = ScalarMath.MultiplyAdd(lambda, theta[i], g[i]);
                        expectedV[i] = momentum == 0 ? v[i] : ScalarMath.MultiplyAdd(mu, v[i], decayed);
                        var direction = momentum == 0 ? decayed : nesterov ? ScalarMath.MultiplyAdd(mu, expectedV[i], decayed) : expectedV[i];
                        expectedTheta[i] = ScalarMath.MultiplyAdd(-rate, direction, theta[i]);
                    }

                    var step = new SgdStep<T>
                    {
                        Parameters = theta,
                        Gradient = g,
                        Velocity = momentum == 0 ? [] : v,
                        NegativeRate = -rate,
                        WeightDecay = lambda,
                        Momentum = mu,
                        Nesterov = nesterov,
                    };
                    Run<SgdStep<T>, T>(ref step, width);
                    Assert.Equal(expectedTheta, theta);
                    Assert.Equal(expectedV, v);
                }
            }
        }
    }

    private static void CheckAdam<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var width in Enum.GetValues<Width>())
        {
            for (var length = 0; length <= Longest; length++)
            {
                var (theta, g, m, v) = (Values<T>(length, 1), Values<T>(length, 2), Values<T>(length, 3), Values<T>(length, 4).Select(T.Abs).ToArray());
                T Of(double value) => T.CreateTruncating(value);
                var (expectedTheta, expectedM, expectedV) = ((T[])theta.Clone(), (T[])m.Clone(), (T[])v.Clone());
                for (var i = 0; i < length; i++)
                {
                    expectedM[i] = ScalarMath.MultiplyAdd(Of(0.9), m[i], Of(1 - 0.9) * g[i]);
                    expectedV[i] = ScalarMath.MultiplyAdd(Of(0.999), v[i], Of(1 - 0.999) * (g[i] * g[i]));
                    var direction = expectedM[i] / (T.Sqrt(expectedV[i] * Of(33.3)) + Of(1e-8));
                    expectedTheta[i] = ScalarMath.MultiplyAdd(Of(-0.01), direction, Of(0.99) * theta[i]);
                }

                var step = new AdamStep<T>
                {
                    Parameters = theta,
                    Gradient = g,
                    Mean = m,
                    Square = v,
                    Beta1 = Of(0.9),
                    Beta2 = Of(0.999),
                    OneMinusBeta1 = Of(1 - 0.9),
                    OneMinusBeta2 = Of(1 - 0.999),
                    NegativeRate = Of(-0.01),
                    SquareCorrection = Of(33.3),
                    Epsilon = Of(1e-8),
                    Retention = Of(0.99),
                };
                Run<AdamStep<T>, T>(ref step, width);
                Assert.Equal(expectedTheta, theta);
                Assert.Equal(expectedM, m);
                Assert.Equal(expectedV, v);
            }
        }
    }

    private static void CheckFinite<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var width in Enum.GetValues<Width>())
        {
            for (var length = 0; length <= Longest; length++)
            {
                var values = Values<T>(length, 5);
                Assert.True(IsFinite(values, width));
                for (var i = 0; i < length; i++)
                {
                    foreach (var bad in new[] { T.NaN, T.PositiveInfinity, T.NegativeInfinity })
                    {
                        var spoiled = (T[])values.Clone();
                        spoiled[i] = bad;
                        Assert.False(IsFinite(spoiled, width), $"{bad} at {i} of {length}, {width}");
                    }
                }
            }
        }

        Assert.True(IsFinite(new[] { T.BitDecrement(T.PositiveInfinity), T.BitIncrement(T.NegativeInfinity), T.BitIncrement(T.Zero), T.NegativeZero }, Width.Chosen));
    }

    private static bool IsFinite<T>(T[] values, Width width)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var check = new FiniteCheck<T>(values);
        Run<FiniteCheck<T>, T>(ref check, width);
        return !check.Failed;
    }

    private static void Run<TPass, T>(scoped ref TPass pass, Width width)
        where TPass : struct, IElementwise<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (width == Width.Chosen)
        {
            Elementwise.Run<TPass, T>(ref pass);
            return;
        }

        var done = width switch
        {
            Width.Bits512 => pass.Advance<Lanes512<T>>(0),
            Width.Bits256 => pass.Advance<Lanes256<T>>(0),
            Width.Bits128 => pass.Advance<Lanes128<T>>(0),
            _ => 0,
        };
        pass.Advance<SingleLane<T>>(done);
    }

    private static T[] Values<T>(int length, ulong seed)
        where T : IBinaryFloatingPointIeee754<T>
    {
        var random = new KernelRandom(seed);
        return [.. Enumerable.Range(0, length).Select(_ => T.CreateTruncating((random.NextDouble() - 0.5) * 10))];
    }
}
