namespace KernelGen.Word2Vec;

/// <summary>How many questions of a kind were answered rightly.</summary>
/// <param name="Name">What the file calls them.</param>
/// <param name="Correct">Questions whose fourth word was the most similar one.</param>
/// <param name="Asked">Questions whose words are all known.</param>
/// <param name="Unknown">Questions with a word that is not in the vocabulary; they do not count.</param>
public sealed record AnalogySection(string Name, int Correct, int Asked, int Unknown)
{
    /// <summary>Correct ÷ asked; NaN where none was asked.</summary>
    public double Accuracy => (double)Correct / Asked;
}
