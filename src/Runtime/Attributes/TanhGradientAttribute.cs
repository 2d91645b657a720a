namespace KernelGen;

/// <summary>Generates the gradient of the hyperbolic tangent from its output, dx = dy ∘ (1 − y²): <c>void TanhGradient(ReadOnlySpan&lt;T&gt; y, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class TanhGradientAttribute(int size) : KernelAttribute(size);
