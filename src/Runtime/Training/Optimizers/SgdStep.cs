using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Training;

/// <summary>One step of <see cref="Sgd"/>, whose documentation has the formula.</summary>
internal ref struct SgdStep<T> : IElementwise<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public required Span<T> Parameters;
    public required ReadOnlySpan<T> Gradient;

    /// <summary>Empty where there is no momentum.</summary>
    public required Span<T> Velocity;
    public required T NegativeRate;
    public required T WeightDecay;
    public required T Momentum;
    public required bool Nesterov;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>
    {
        ref var parameters = ref MemoryMarshal.GetReference(Parameters);
        ref var gradient = ref MemoryMarshal.GetReference(Gradient);
        ref var velocity = ref MemoryMarshal.GetReference(Velocity);
        var negativeRate = TLanes.Splat(NegativeRate);
        var weightDecay = TLanes.Splat(WeightDecay);
        var momentum = TLanes.Splat(Momentum);
        var hasMomentum = !Velocity.IsEmpty;
        var i = start;
        for (; i <= Parameters.Length - TLanes.Count; i += TLanes.Count)
        {
            var theta = TLanes.Load(in parameters, i);
            var direction = TLanes.MultiplyAdd(weightDecay, theta, TLanes.Load(in gradient, i));
            if (hasMomentum)
            {
                var v = TLanes.MultiplyAdd(momentum, TLanes.Load(in velocity, i), direction);
                v.Store(ref velocity, i);
                direction = Nesterov ? TLanes.MultiplyAdd(momentum, v, direction) : v;
            }

            TLanes.MultiplyAdd(negativeRate, direction, theta).Store(ref parameters, i);
        }

        return i;
    }
}
