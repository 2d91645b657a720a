namespace KernelGen.Bench.Workloads;

/// <summary>The signatures of kernels as interfaces of types, so that a loop can be compiled for each kernel: its call is as direct as a user's.</summary>
internal interface IMap<T>
{
    static abstract void Run(ReadOnlySpan<T> x, Span<T> destination);
}

/// <summary>A gradient from what the forward pass left and the upstream gradient.</summary>
internal interface IMapGradient<T>
{
    static abstract void Run(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> destination);
}

/// <summary>A loss of class labels with its gradient.</summary>
internal interface ILabelLoss<T>
{
    static abstract T Run(ReadOnlySpan<T> logits, ReadOnlySpan<int> labels, Span<T> gradient);
}

/// <summary>A loss of target rows with its gradient.</summary>
internal interface ITargetLoss<T>
{
    static abstract T Run(ReadOnlySpan<T> logits, ReadOnlySpan<T> targets, Span<T> gradient);
}
