namespace KernelGen;

/// <summary>Generates the gradient of Mish from its input, dx = dy ∘ (t + x σ(x) (1 − t²)) with t = tanh(softplus(x)): <c>void MishGradient(ReadOnlySpan&lt;T&gt; x, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class MishGradientAttribute(int size) : KernelAttribute(size);
