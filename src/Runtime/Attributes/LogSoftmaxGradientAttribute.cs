namespace KernelGen;

/// <summary>Generates the gradient of log-softmax from its output, dx = dy − exp(y) · Σ dy, of each row: <c>void LogSoftmaxGradient(ReadOnlySpan&lt;T&gt; y, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class LogSoftmaxGradientAttribute(int size) : KernelAttribute(size);
