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

    public readonly int Length => Parameters.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>
    {
        if (!Velocity.IsEmpty)
            return AdvanceWithMomentum<TLanes>(start);

        ref var parameters = ref MemoryMarshal.GetReference(Parameters);
        ref var gradient = ref MemoryMarshal.GetReference(Gradient);
        var negativeRate = TLanes.Splat(NegativeRate);
        var weightDecay = TLanes.Splat(WeightDecay);
        var last = Parameters.Length - TLanes.Count;
        var i = start;
        for (; i <= last; i += TLanes.Count)
        {
            var theta = TLanes.Load(in parameters, i);
            var direction = TLanes.MultiplyAdd(weightDecay, theta, TLanes.Load(in gradient, i));
            TLanes.MultiplyAdd(negativeRate, direction, theta).Store(ref parameters, i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int AdvanceWithMomentum<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>
    {
        ref var parameters = ref MemoryMarshal.GetReference(Parameters);
        ref var gradient = ref MemoryMarshal.GetReference(Gradient);
        ref var velocity = ref MemoryMarshal.GetReference(Velocity);
        var negativeRate = TLanes.Splat(NegativeRate);
        var weightDecay = TLanes.Splat(WeightDecay);
        var momentum = TLanes.Splat(Momentum);
        var nesterov = Nesterov;
        var last = Parameters.Length - TLanes.Count;
        var i = start;
        for (; i <= last; i += TLanes.Count)
        {
            var theta = TLanes.Load(in parameters, i);
            var direction = TLanes.MultiplyAdd(weightDecay, theta, TLanes.Load(in gradient, i));
            var v = TLanes.MultiplyAdd(momentum, TLanes.Load(in velocity, i), direction);
            v.Store(ref velocity, i);
            direction = nesterov ? TLanes.MultiplyAdd(momentum, v, direction) : v;
            TLanes.MultiplyAdd(negativeRate, direction, theta).Store(ref parameters, i);
        }

        return i;
    }
}
