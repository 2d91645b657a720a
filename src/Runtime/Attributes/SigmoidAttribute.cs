namespace KernelGen;

/// <summary>Generates the logistic function, y = 1 / (1 + exp(−x)): <c>void Sigmoid(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class SigmoidAttribute(int size) : KernelAttribute(size);
