using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Training;

/// <summary>The velocity of <see cref="Sgd"/>; none is kept without momentum.</summary>
internal sealed class SgdState<T>(Sgd options, NetworkShape shape) : OptimizerState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly UpdateRange[] ranges = UpdateRange.Cover(shape, options.WeightDecay);
    private readonly AlignedBuffer<T> velocity = new(options.Momentum == 0 ? 0 : shape.ParameterCount);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Update(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate)
    {
        // Field by field: an initializer fills a copy, whose single stores the vectors that move it must wait for.
        SgdStep<T> step = default;
        step.NegativeRate = T.CreateTruncating(-learningRate);
        step.Momentum = T.CreateTruncating(options.Momentum);
        step.Nesterov = options.Nesterov;
        foreach (var range in ranges)
        {
            step.Parameters = range.Of(parameters);
            step.Gradient = range.Of(gradient);
            step.Velocity = velocity.Length == 0 ? [] : range.Of(velocity.Blocks);
            step.WeightDecay = T.CreateTruncating(range.Decays ? options.WeightDecay : 0);
            Elementwise.Run<SgdStep<T>, T>(ref step);
        }
    }

    public override void Write(BinaryWriter writer) => writer.WriteValues<T>(velocity);

    public override void Read(BinaryReader reader) => reader.ReadValues<T>(velocity);
}
