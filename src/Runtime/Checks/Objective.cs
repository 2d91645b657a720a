namespace KernelGen;

/// <summary>A network's loss over targets or labels.</summary>
internal delegate T LossMember<T, TTarget>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets);

/// <summary>A network's gradient by its parameters.</summary>
internal delegate T GradientMember<T, TTarget>(
    ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, Span<T> gradient);

/// <summary>A network's gradient by its parameters and inputs.</summary>
internal delegate T InputGradientMember<T, TTarget>(
    ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, Span<T> gradient, Span<T> inputGradient);

/// <summary>What there is to verify of a network over one sort of target: numbers (TTarget is T) or class labels (TTarget is int).</summary>
internal sealed record Objective<T, TTarget>(
    LossMember<T, TTarget> Loss, GradientMember<T, TTarget> Gradient, InputGradientMember<T, TTarget> InputGradient);
