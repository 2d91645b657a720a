namespace KernelGen;

/// <summary>
/// Generates softmax and cross-entropy in one, with the gradient by the logits: for class labels
/// <c>T CrossEntropy(ReadOnlySpan&lt;T&gt; logits, ReadOnlySpan&lt;int&gt; labels, Span&lt;T&gt; gradient)</c>, for target distributions
/// <c>T CrossEntropy(ReadOnlySpan&lt;T&gt; logits, ReadOnlySpan&lt;T&gt; targets, Span&lt;T&gt; gradient)</c>.
/// </summary>
/// <param name="size">Number of classes; at least 1.</param>
public sealed class SoftmaxCrossEntropyAttribute(int size) : KernelAttribute(size)
{
    /// <summary>How the rows' losses become one; <see cref="Reduction.Mean"/> by default. The gradient is that of the returned value.</summary>
    public Reduction Reduction { get; set; } = Reduction.Mean;
}
