namespace KernelGen.Word2Vec.Vectors;

/// <summary>A direction to search in.</summary>
/// <param name="Unit">A vector of length 1, or of zeros, which is not similar to anything.</param>
/// <param name="ExcludedRows">Rows, or with <paramref name="Groups"/> groups of rows, that are no answer.</param>
/// <param name="Groups">The group of each row, for words that differ in case alone; null where each row is its own.</param>
internal sealed record SearchQuery(float[] Unit, int[] ExcludedRows, int[]? Groups = null)
{
    public bool Excludes(int row) => Array.IndexOf(ExcludedRows, Groups is null ? row : Groups[row]) >= 0;

    /// <summary>A query in the direction of a sum; null where that is zero.</summary>
    public static SearchQuery? Towards(ReadOnlySpan<double> direction, int[] excludedRows, int[]? groups = null)
    {
        // The values are floats or small sums: their squares neither overflow nor vanish.
        double squares = 0;
        foreach (var value in direction)
            squares += value * value;
        if (squares == 0)
            return null;

        var unit = new float[direction.Length];
        for (var i = 0; i < unit.Length; i++)
            unit[i] = (float)(direction[i] / Math.Sqrt(squares));

        return new SearchQuery(unit, excludedRows, groups);
    }
}
