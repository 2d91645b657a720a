using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Training;

/// <summary>One step of <see cref="Adam"/>, whose documentation has the formula; what does not change from parameter to parameter is computed before.</summary>
internal ref struct AdamStep<T> : IElementwise<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public required Span<T> Parameters;
    public required ReadOnlySpan<T> Gradient;
    public required Span<T> Mean;
    public required Span<T> Square;
    public required T Beta1;
    public required T Beta2;
    public required T OneMinusBeta1;
    public required T OneMinusBeta2;

    /// <summary>−η / (1 − β₁ᵗ): the mean's correction is taken into the rate.</summary>
    public required T NegativeRate;

    /// <summary>1 / (1 − β₂ᵗ).</summary>
    public required T SquareCorrection;
    public required T Epsilon;

    /// <summary>1 − η λ, or 1 for biases.</summary>
    public required T Retention;

    public readonly int Length => Parameters.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>
    {
        ref var parameters = ref MemoryMarshal.GetReference(Parameters);
        ref var gradient = ref MemoryMarshal.GetReference(Gradient);
        ref var mean = ref MemoryMarshal.GetReference(Mean);
        ref var square = ref MemoryMarshal.GetReference(Square);
        var beta1 = TLanes.Splat(Beta1);
        var beta2 = TLanes.Splat(Beta2);
        var oneMinusBeta1 = TLanes.Splat(OneMinusBeta1);
        var oneMinusBeta2 = TLanes.Splat(OneMinusBeta2);
        var negativeRate = TLanes.Splat(NegativeRate);
        var squareCorrection = TLanes.Splat(SquareCorrection);
        var epsilon = TLanes.Splat(Epsilon);
        var retention = TLanes.Splat(Retention);
        var last = Parameters.Length - TLanes.Count;
        var i = start;
        for (; i <= last; i += TLanes.Count)
        {
            var g = TLanes.Load(in gradient, i);
            var m = TLanes.MultiplyAdd(beta1, TLanes.Load(in mean, i), oneMinusBeta1 * g);
            var v = TLanes.MultiplyAdd(beta2, TLanes.Load(in square, i), oneMinusBeta2 * (g * g));
            m.Store(ref mean, i);
            v.Store(ref square, i);
            var direction = m / (TLanes.Sqrt(v * squareCorrection) + epsilon);
            TLanes.MultiplyAdd(negativeRate, direction, retention * TLanes.Load(in parameters, i)).Store(ref parameters, i);
        }

        return i;
    }
}
