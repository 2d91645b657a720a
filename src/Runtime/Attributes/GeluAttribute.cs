namespace KernelGen;

/// <summary>Generates the Gaussian error linear unit, y = x Φ(x) with Φ(x) = ½ (1 + erf(x / √2)): <c>void Gelu(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class GeluAttribute(int size) : KernelAttribute(size);
