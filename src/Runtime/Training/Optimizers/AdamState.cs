using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Training;

/// <summary>The moments of <see cref="Adam"/> and the powers of its decay rates.</summary>
internal sealed class AdamState<T>(Adam options, NetworkShape shape) : OptimizerState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Powers below this do not show in 1 − β₁ᵗ.</summary>
    private const double NegligiblePower = 1e-30;

    private readonly UpdateRange[] ranges = UpdateRange.Cover(shape, options.WeightDecay);
    private readonly AlignedBuffer<T> mean = new(shape.ParameterCount);
    private readonly AlignedBuffer<T> square = new(shape.ParameterCount);

    // β₁ᵗ and β₂ᵗ, kept by multiplication: Math.Pow gives other bits on other machines.
    private double beta1Power = 1;
    private double beta2Power = 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Update(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate)
    {
        beta1Power = NextPower(beta1Power, options.Beta1);
        beta2Power = NextPower(beta2Power, options.Beta2);

        // Field by field: an initializer fills a copy, whose single stores the vectors that move it must wait for.
        AdamStep<T> step = default;
        step.Beta1 = T.CreateTruncating(options.Beta1);
        step.Beta2 = T.CreateTruncating(options.Beta2);
        step.OneMinusBeta1 = T.CreateTruncating(1 - options.Beta1);
        step.OneMinusBeta2 = T.CreateTruncating(1 - options.Beta2);
        step.NegativeRate = T.CreateTruncating(-learningRate / (1 - beta1Power));
        step.SquareCorrection = T.CreateTruncating(1 / (1 - beta2Power));
        step.Epsilon = T.CreateTruncating(options.Epsilon);
        foreach (var range in ranges)
        {
            step.Parameters = range.Of(parameters);
            step.Gradient = range.Of(gradient);
            step.Mean = range.Of(mean.Blocks);
            step.Square = range.Of(square.Blocks);
            step.Retention = T.CreateTruncating(range.Decays ? 1 - (learningRate * options.WeightDecay) : 1);
            Elementwise.Run<AdamStep<T>, T>(ref step);
        }
    }

    /// <summary>A negligible power becomes 0 before it is subnormal: multiplying such a number in every step would take 28 ns.</summary>
    private static double NextPower(double power, double beta) => power < NegligiblePower ? 0 : power * beta;

    public override void Write(BinaryWriter writer)
    {
        writer.Write(beta1Power);
        writer.Write(beta2Power);
        writer.WriteValues<T>(mean);
        writer.WriteValues<T>(square);
    }

    public override void Read(BinaryReader reader)
    {
        beta1Power = reader.ReadDouble();
        beta2Power = reader.ReadDouble();
        reader.ReadValues<T>(mean);
        reader.ReadValues<T>(square);
    }
}
