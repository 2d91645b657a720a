namespace KernelGen;

/// <summary>Generates the gradient of log-sigmoid from its input, dx = dy ∘ σ(−x): <c>void LogSigmoidGradient(ReadOnlySpan&lt;T&gt; x, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class LogSigmoidGradientAttribute(int size) : KernelAttribute(size);
