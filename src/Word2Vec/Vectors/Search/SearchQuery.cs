namespace KernelGen.Word2Vec.Vectors;

/// <summary>A direction to search in.</summary>
/// <param name="Unit">A vector of length 1, or of zeros, which is not similar to anything.</param>
/// <param name="ExcludedRows">Rows, or with <paramref name="Groups"/> groups of rows, that are no answer.</param>
/// <param name="Groups">The group of each row, for words that differ in case alone; null where each row is its own.</param>
internal sealed record SearchQuery(float[] Unit, int[] ExcludedRows, int[]? Groups = null)
{
    public bool Excludes(int row) => Array.IndexOf(ExcludedRows, Groups is null ? row : Groups[row]) >= 0;

    /// <summary>A query in the direction of a sum; null where that is zero or not finite.</summary>
    public static SearchQuery? Towards(ReadOnlySpan<double> direction, int[] excludedRows, int[]? groups = null)
    {
        // Scaled by the largest value first: squares neither overflow nor vanish.
        double largest = 0, squares = 0;
        foreach (var value in direction)
            largest = Math.Max(largest, Math.Abs(value));
        if (!(largest > 0) || !double.IsFinite(largest))
            return null;

        foreach (var value in direction)
            squares += value / largest * (value / largest);
        var length = Math.Sqrt(squares);
        var unit = new float[direction.Length];
        for (var i = 0; i < unit.Length; i++)
            unit[i] = (float)(direction[i] / largest / length);

        return new SearchQuery(unit, excludedRows, groups);
    }
}
