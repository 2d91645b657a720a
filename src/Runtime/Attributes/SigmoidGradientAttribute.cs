namespace KernelGen;

/// <summary>Generates the gradient of the logistic function from its output, dx = dy ∘ y ∘ (1 − y): <c>void SigmoidGradient(ReadOnlySpan&lt;T&gt; y, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class SigmoidGradientAttribute(int size) : KernelAttribute(size);
