namespace KernelGen.Word2Vec;

/// <summary>A word, and how similar it is to what was asked for.</summary>
/// <param name="Word">The word.</param>
/// <param name="Similarity">The cosine of the angle between the vectors, from −1 to 1; 0 where one of them is zero.</param>
public readonly record struct Neighbor(string Word, float Similarity);
