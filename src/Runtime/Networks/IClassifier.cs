namespace KernelGen;

/// <summary>A network whose loss is softmax cross-entropy: it also takes class labels in place of target rows.</summary>
/// <typeparam name="TSelf">The network itself.</typeparam>
/// <typeparam name="T">float or double.</typeparam>
public interface IClassifier<TSelf, T> : INetwork<TSelf, T>
{
    /// <summary>The loss over class labels, reduced as declared; 0 for zero rows.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="labels">A class 0 … OutputSize − 1 per row; another one throws <see cref="ArgumentOutOfRangeException"/>.</param>
    static abstract T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels);

    /// <summary>The loss over class labels, and its gradient by the parameters.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="labels">A class 0 … OutputSize − 1 per row; another one throws <see cref="ArgumentOutOfRangeException"/>.</param>
    /// <param name="gradient">ParameterCount values, overwritten.</param>
    static abstract T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient);

    /// <summary>The loss over class labels, and its gradient by the parameters and by the inputs.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="labels">A class 0 … OutputSize − 1 per row; another one throws <see cref="ArgumentOutOfRangeException"/>.</param>
    /// <param name="gradient">ParameterCount values, overwritten.</param>
    /// <param name="inputGradient">rows × InputSize values, overwritten.</param>
    static abstract T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient, Span<T> inputGradient);
}
