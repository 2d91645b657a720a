namespace KernelGen;

/// <summary>Generates the hyperbolic tangent, y = tanh x: <c>void Tanh(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class TanhAttribute(int size) : KernelAttribute(size);
