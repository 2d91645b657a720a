namespace KernelGen;

/// <summary>Generates Mish, y = x tanh(softplus(x)) (Misra, 2019): <c>void Mish(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class MishAttribute(int size) : KernelAttribute(size);
