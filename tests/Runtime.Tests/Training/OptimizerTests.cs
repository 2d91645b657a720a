using System.Numerics;
using System.Runtime.InteropServices;
using KernelGen.Training;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>Optimizers over several steps, learning rates that change included, against the textbook's formulas in plain scalar code, bit for bit.</summary>
[Trait("Category", "Numeric")]
public class OptimizerTests
{
    private const int Steps = 6;
    private const int Weights = 12;

    [Theory]
    [InlineData(0, false, 0)]
    [InlineData(0, false, 0.1)]
    [InlineData(0.9, false, 0.1)]
    [InlineData(0.9, true, 0.1)]
    public void SgdTakesTheStepsOfItsFormulaAndDecaysWeightsAlone(double momentum, bool nesterov, double weightDecay)
    {
        CheckSgd<float>(new Sgd { Momentum = momentum, Nesterov = nesterov, WeightDecay = weightDecay });
        CheckSgd<double>(new Sgd { Momentum = momentum, Nesterov = nesterov, WeightDecay = weightDecay });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void AdamTakesTheStepsOfItsFormulaAndDecaysWeightsAlone(double weightDecay)
    {
        CheckAdam<float>(new Adam { Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-6, WeightDecay = weightDecay });
        CheckAdam<double>(new Adam { Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-6, WeightDecay = weightDecay });
    }

    [Fact]
    public void AdamsFirstStepIsTheLearningRateAgainstTheGradientsSign()
    {
        var parameters = new double[16];
        var gradient = Enumerable.Range(0, 16).Select(i => (i - 7.5) * 100).ToArray();
        new Adam().CreateState<double>(Shape<double>()).Update(parameters, gradient, 0.001);
        Assert.All(parameters.Zip(gradient), pair => Assert.Equal(-0.001 * Math.Sign(pair.Second), pair.First, 12));
    }

    [Fact]
    public void AdamsPowersOfItsDecayRatesEndAtZeroAndAreNeverSubnormal()
    {
        var state = new Adam { Beta1 = 0.5, Beta2 = 0.6 }.CreateState<double>(Shape<double>());
        var values = new double[16];
        for (var step = 0; step < 2000; step++)
        {
            state.Update(values, values, 0.001);
            var written = new MemoryStream();
            state.Write(new BinaryWriter(written));
            var powers = MemoryMarshal.Cast<byte, double>(written.ToArray().AsSpan(0, 2 * sizeof(double)));
            Assert.False(double.IsSubnormal(powers[0]) || double.IsSubnormal(powers[1]), $"{powers[0]} and {powers[1]} after step {step}");
        }
    }

    private static void CheckSgd<T>(Sgd options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var v = new T[Shape<T>().ParameterCount];
        Check<T>(options, (step, i, theta, g, rate) =>
        {
            var decayed = ScalarMath.MultiplyAdd(Of<T>(i < Weights ? options.WeightDecay : 0), theta, g);
            v[i] = ScalarMath.MultiplyAdd(Of<T>(options.Momentum), v[i], decayed);
            return ScalarMath.MultiplyAdd(-Of<T>(rate), options.Nesterov ? ScalarMath.MultiplyAdd(Of<T>(options.Momentum), v[i], decayed) : v[i], theta);
        });
    }

    private static void CheckAdam<T>(Adam options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (m, v) = (new T[Shape<T>().ParameterCount], new T[Shape<T>().ParameterCount]);
        Check<T>(options, (step, i, theta, g, rate) =>
        {
            var (beta1Power, beta2Power) = (1.0, 1.0);
            for (var power = 0; power < step; power++)
                (beta1Power, beta2Power) = (beta1Power * options.Beta1, beta2Power * options.Beta2);

            m[i] = ScalarMath.MultiplyAdd(Of<T>(options.Beta1), m[i], Of<T>(1 - options.Beta1) * g);
            v[i] = ScalarMath.MultiplyAdd(Of<T>(options.Beta2), v[i], Of<T>(1 - options.Beta2) * (g * g));
            var direction = m[i] / (T.Sqrt(v[i] * Of<T>(1 / (1 - beta2Power))) + Of<T>(options.Epsilon));
            var retained = Of<T>(i < Weights ? 1 - (rate * options.WeightDecay) : 1) * theta;
            return ScalarMath.MultiplyAdd(-Of<T>(rate / (1 - beta1Power)), direction, retained);
        });
    }

    private static void Check<T>(Optimizer options, Func<int, int, T, T, double, T> formula)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var state = options.CreateState<T>(Shape<T>());
        var random = new KernelRandom(11);
        T[] Draw() => [.. Enumerable.Range(0, Shape<T>().ParameterCount).Select(_ => Of<T>(random.NextDouble() - 0.5))];
        var parameters = Draw();
        var expected = (T[])parameters.Clone();
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = Draw();
            var rate = 0.3 / step;
            for (var i = 0; i < expected.Length; i++)
                expected[i] = formula(step, i, expected[i], gradient[i], rate);

            state.Update(parameters, gradient, rate);
            Assert.Equal(expected, parameters);
        }
    }

    private static NetworkShape Shape<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => NetworkShape.Of<SoftmaxRegression<T>, T>();

    private static T Of<T>(double value)
        where T : IBinaryFloatingPointIeee754<T> => T.CreateTruncating(value);
}
