namespace KernelGen;

/// <summary>Generates the logarithm of the logistic function, y = min(x, 0) − log1p(exp(−|x|)): <c>void LogSigmoid(ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c>.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
public sealed class LogSigmoidAttribute(int size) : KernelAttribute(size);
