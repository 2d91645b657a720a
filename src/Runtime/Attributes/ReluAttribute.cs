namespace KernelGen;

/// <summary>Generates the rectifier, y = max(x, 0); NaN stays NaN: <c>void Relu(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class ReluAttribute(int size) : KernelAttribute(size);
