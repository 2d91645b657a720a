using KernelGen.Word2Vec;

namespace Words;

/// <summary>A word of a map.</summary>
/// <param name="Text">The word.</param>
/// <param name="X">Along the first principal component.</param>
/// <param name="Y">Along the second.</param>
/// <param name="Group">Which of the words asked for it belongs to; null for one that is there because it is frequent.</param>
/// <param name="IsHead">Whether it was itself asked for.</param>
/// <param name="Neighbors">The words nearest to it, on the map or not.</param>
internal sealed record MapWord(string Text, double X, double Y, int? Group, bool IsHead, IReadOnlyList<Neighbor> Neighbors);
