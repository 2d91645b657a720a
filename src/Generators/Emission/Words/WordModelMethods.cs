using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>The headers of a word model's methods; <c>system</c> and <c>word2Vec</c> precede the names of types.</summary>
internal sealed class WordModelMethods(Element element)
{
    private readonly string scalar = Simd.Widths(element)[0].Scalar;

    public string Gradient(string system, string word2Vec) =>
        $"public static {scalar} Gradient({system}ReadOnlySpan<{scalar}> inputVectors, {system}ReadOnlySpan<{scalar}> outputVectors, int center, "
        + $"{system}ReadOnlySpan<int> context, {system}ReadOnlySpan<int> negatives, {word2Vec}HuffmanTree? tree, "
        + $"{system}Span<{scalar}> inputGradient, {system}Span<{scalar}> outputGradient)";

    public string Train(string system, string word2Vec) =>
        $"public static {scalar} Train({system}Span<{scalar}> inputVectors, {system}Span<{scalar}> outputVectors, "
        + $"scoped in {word2Vec}TrainingWindows windows, {scalar} learningRate)";
}
