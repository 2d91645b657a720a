namespace KernelGen;

/// <summary>Generates softmax, y = exp(x − max x) / Σ exp(x − max x), of each row: <c>void Softmax(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class SoftmaxAttribute(int size) : KernelAttribute(size);
