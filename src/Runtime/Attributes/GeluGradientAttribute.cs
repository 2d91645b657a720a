namespace KernelGen;

/// <summary>Generates the gradient of GELU from its input, dx = dy ∘ (Φ(x) + x φ(x)): <c>void GeluGradient(ReadOnlySpan&lt;T&gt; x, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class GeluGradientAttribute(int size) : KernelAttribute(size);
