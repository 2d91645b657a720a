using System.Numerics;

namespace KernelGen.Training;

/// <summary>The velocity of <see cref="Sgd"/>; none is kept without momentum.</summary>
internal sealed class SgdState<T>(Sgd options, NetworkShape shape) : OptimizerState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly UpdateRange[] ranges = UpdateRange.Cover(shape, options.WeightDecay);
    private readonly AlignedBuffer<T> velocity = new(options.Momentum == 0 ? 0 : shape.ParameterCount);

    public override void Update(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate)
    {
        foreach (var range in ranges)
        {
            var step = new SgdStep<T>
            {
                Parameters = parameters.Slice(range.Start, range.Length),
                Gradient = gradient.Slice(range.Start, range.Length),
                Velocity = velocity.Length == 0 ? [] : velocity.Span.Slice(range.Start, range.Length),
                NegativeRate = T.CreateTruncating(-learningRate),
                WeightDecay = T.CreateTruncating(range.Decays ? options.WeightDecay : 0),
                Momentum = T.CreateTruncating(options.Momentum),
                Nesterov = options.Nesterov,
            };
            Elementwise.Run<SgdStep<T>, T>(ref step);
        }
    }

    public override void Write(BinaryWriter writer) => writer.WriteValues<T>(velocity);

    public override void Read(BinaryReader reader) => reader.ReadValues<T>(velocity);
}
