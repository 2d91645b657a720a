namespace KernelGen;

/// <summary>Generates log-softmax, y = (x − max x) − log Σ exp(x − max x), of each row: <c>void LogSoftmax(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class LogSoftmaxAttribute(int size) : KernelAttribute(size);
