namespace KernelGen;

/// <summary>Generates the gradient of the rectifier from its input, dx = dy where x &gt; 0, else 0: <c>void ReluGradient(ReadOnlySpan&lt;T&gt; x, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class ReluGradientAttribute(int size) : KernelAttribute(size);
