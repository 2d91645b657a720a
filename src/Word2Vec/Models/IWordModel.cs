namespace KernelGen.Word2Vec;

/// <summary>
/// A word2vec model whose dimensions are fixed by its type: the exact loss and gradient of one window, and a training step that updates the vectors in place.
/// A word is its row in the matrix of input vectors; with a tree, the output vectors are those of its inner nodes. Lengths are exact, and a wrong one throws
/// <see cref="ArgumentException"/> before anything is written, as a word outside the vocabulary throws <see cref="ArgumentOutOfRangeException"/>.
/// Methods are safe to call from many threads on matrices of their own.
/// </summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
/// <typeparam name="T">float or double.</typeparam>
public interface IWordModel<TSelf, T>
{
    /// <summary>Length D of a word's vector.</summary>
    static abstract int Dimensions { get; }

    /// <summary>Which way the model predicts.</summary>
    static abstract WordArchitecture Architecture { get; }

    /// <summary>How a word is predicted.</summary>
    static abstract Objective Objective { get; }

    /// <summary>How the vectors of a context become one; <see cref="ContextReduction.Mean"/> for skip-gram, which has no use for it.</summary>
    static abstract ContextReduction ContextReduction { get; }

    /// <summary>
    /// Elements from one row to the next in the matrices of <see cref="Train"/>: <see cref="Dimensions"/>, rounded up to whole blocks of 64 bytes. What is
    /// between is 0 and stays 0. In aligned memory no load crosses a cache line.
    /// </summary>
    static abstract int Stride { get; }

    /// <summary>
    /// The loss of one window, exactly and without approximation; its gradient is added to the destinations. Skip-gram: Σ_j F(context_j; v_center). CBOW:
    /// F(center; v̂), v̂ the mean or the sum of the context's vectors. F is <see cref="Objective"/>'s. An empty context gives 0 and adds nothing.
    /// </summary>
    /// <param name="inputVectors">V × D values.</param>
    /// <param name="outputVectors">V × D values; with a tree (V − 1) × D, a row for each inner node.</param>
    /// <param name="center">The word in the middle of the window.</param>
    /// <param name="context">The words around it, each as often as it stands there.</param>
    /// <param name="negatives">For negative sampling K words for each predicted word, word after word: K × context.Length for skip-gram, K for CBOW; empty otherwise.</param>
    /// <param name="tree">Codes and paths of the words, for hierarchical softmax; null otherwise.</param>
    /// <param name="inputGradient">V × D values, added to.</param>
    /// <param name="outputGradient">As many values as <paramref name="outputVectors"/>, added to.</param>
    static abstract T Gradient(
        ReadOnlySpan<T> inputVectors,
        ReadOnlySpan<T> outputVectors,
        int center,
        ReadOnlySpan<int> context,
        ReadOnlySpan<int> negatives,
        HuffmanTree? tree,
        Span<T> inputGradient,
        Span<T> outputGradient);

    /// <summary>
    /// Stochastic gradient descent in place over windows, one after the other. Skip-gram learns its pairs in the direction of word2vec.c: each
    /// context word's input vector predicts the center. Returns the sum of the predictions' losses before their updates.
    /// </summary>
    /// <param name="inputVectors">V × <see cref="Stride"/> values, updated.</param>
    /// <param name="outputVectors">As many values, updated; with a tree (V − 1) × <see cref="Stride"/>.</param>
    /// <param name="windows">The centers, their contexts and what was drawn for them.</param>
    /// <param name="learningRate">The size α of a step.</param>
    static abstract T Train(Span<T> inputVectors, Span<T> outputVectors, scoped in TrainingWindows windows, T learningRate);
}
