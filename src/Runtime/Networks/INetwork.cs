namespace KernelGen;

/// <summary>
/// A feed-forward network whose sizes are fixed by its type. Batches are rows; parameters are one flat vector W1, b1, W2, b2, …
/// All lengths are exact, and a wrong one throws <see cref="ArgumentException"/> before anything is written. A destination may overlap
/// neither an input nor another destination. Methods are pure and safe to call from many threads.
/// </summary>
/// <typeparam name="TSelf">The network itself.</typeparam>
/// <typeparam name="T">float or double.</typeparam>
public interface INetwork<TSelf, T>
{
    /// <summary>Number of features of an example.</summary>
    static abstract int InputSize { get; }

    /// <summary>Number of outputs of the last layer.</summary>
    static abstract int OutputSize { get; }

    /// <summary>Length of the parameter vector.</summary>
    static abstract int ParameterCount { get; }

    /// <summary>The weight matrices and biases in packing order.</summary>
    static abstract ReadOnlySpan<ParameterBlock> ParameterBlocks { get; }

    /// <summary>
    /// Draws parameters: biases 0, weights uniform in ±√(6 / (in + out)) (Glorot), or in ±√(6 / in) (He) for layers with ReLU, GELU or SiLU;
    /// in packing order with <see cref="Random.NextDouble"/>.
    /// </summary>
    static abstract void Initialize(Span<T> parameters, Random random);

    /// <summary>Applies the network to rows of inputs: probabilities for the cross-entropies, the bare output for the squared error.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="predictions">rows × OutputSize values, overwritten.</param>
    static abstract void Predict(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> predictions);

    /// <summary>The loss over target rows, reduced as declared; 0 for zero rows.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="targets">rows × OutputSize values.</param>
    static abstract T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    /// <summary>The loss, and its gradient by the parameters.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="targets">rows × OutputSize values.</param>
    /// <param name="gradient">ParameterCount values, overwritten.</param>
    static abstract T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient);

    /// <summary>The loss, and its gradient by the parameters and by the inputs.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="targets">rows × OutputSize values.</param>
    /// <param name="gradient">ParameterCount values, overwritten.</param>
    /// <param name="inputGradient">rows × InputSize values, overwritten.</param>
    static abstract T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient);
}
