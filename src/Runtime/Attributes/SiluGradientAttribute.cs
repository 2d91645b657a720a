namespace KernelGen;

/// <summary>Generates the gradient of SiLU from its input, dx = dy ∘ σ(x) (1 + x (1 − σ(x))): <c>void SiluGradient(ReadOnlySpan&lt;T&gt; x, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class SiluGradientAttribute(int size) : KernelAttribute(size);
