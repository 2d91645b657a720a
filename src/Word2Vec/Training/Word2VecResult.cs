using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>Trained vectors. They are the trainer's own memory, not a copy.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="Vocabulary">The words.</param>
/// <param name="Dimensions">Length D of a vector.</param>
/// <param name="Stride">Elements from one row to the next; what is behind a row's D values is 0.</param>
/// <param name="InputVectors">A row for each word: what is called its vector.</param>
/// <param name="OutputVectors">A row for each word, or with hierarchical softmax for each inner node of the tree.</param>
/// <param name="History">Every epoch, the first one first.</param>
public sealed record Word2VecResult<T>(
    Vocabulary Vocabulary, int Dimensions, int Stride, AlignedBuffer<T> InputVectors, AlignedBuffer<T> OutputVectors, IReadOnlyList<Word2VecEpoch> History)
    where T : unmanaged, INumberBase<T>
{
    /// <summary>The vector of a word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such word.</exception>
    public ReadOnlySpan<T> this[int word] => (uint)word < (uint)Vocabulary.Count
        ? InputVectors.Span.Slice(word * Stride, Dimensions)
        : throw new ArgumentOutOfRangeException(nameof(word), word, $"The vocabulary has {Vocabulary.Count} words.");
}
