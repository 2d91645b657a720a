namespace KernelGen;

/// <summary>Generates the gradient of softmax from its output, dx = y ∘ (dy − ⟨dy, y⟩), of each row: <c>void SoftmaxGradient(ReadOnlySpan&lt;T&gt; y, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class SoftmaxGradientAttribute(int size) : KernelAttribute(size);
