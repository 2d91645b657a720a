namespace KernelGen;

/// <summary>Generates the sigmoid linear unit, y = x σ(x): <c>void Silu(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class SiluAttribute(int size) : KernelAttribute(size);
