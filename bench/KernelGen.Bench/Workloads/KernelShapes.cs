namespace KernelGen.Bench.Workloads;

/// <summary>The signatures of kernels as interfaces of types, so that a loop can be compiled for each kernel: its call is as direct as a user's.</summary>
internal interface IMap
{
    static abstract void Run(ReadOnlySpan<float> x, Span<float> destination);
}

/// <summary>A gradient from what the forward pass left and the upstream gradient.</summary>
internal interface IMapGradient
{
    static abstract void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination);
}

/// <summary>A loss of class labels with its gradient.</summary>
internal interface ILabelLoss
{
    static abstract float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
}

/// <summary>A loss of target rows with its gradient.</summary>
internal interface ITargetLoss
{
    static abstract float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
}
