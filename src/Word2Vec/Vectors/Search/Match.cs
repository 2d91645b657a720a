namespace KernelGen.Word2Vec.Vectors;

/// <summary>A row that was found. The better comes first: the more similar, and the earlier among equals.</summary>
internal readonly record struct Match(int Row, float Similarity) : IComparable<Match>
{
    public int CompareTo(Match other) => Similarity != other.Similarity ? other.Similarity.CompareTo(Similarity) : Row.CompareTo(other.Row);
}
