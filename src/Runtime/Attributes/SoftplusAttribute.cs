namespace KernelGen;

/// <summary>Generates softplus, y = max(x, 0) + log1p(exp(−|x|)): <c>void Softplus(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class SoftplusAttribute(int size) : KernelAttribute(size);
