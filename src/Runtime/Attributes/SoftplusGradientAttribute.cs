namespace KernelGen;

/// <summary>Generates the gradient of softplus from its input, dx = dy ∘ σ(x): <c>void SoftplusGradient(ReadOnlySpan&lt;T&gt; x, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class SoftplusGradientAttribute(int size) : KernelAttribute(size);
