namespace KernelGen;

/// <summary>Keeps the comparison with the largest error: |actual − expected| / scale.</summary>
/// <param name="finiteOnly">Whether values that are not finite are errors even where both sides agree on them.</param>
internal sealed class WorstError(bool finiteOnly = false)
{
    /// <summary>Number of comparisons.</summary>
    internal int Count { get; private set; }

    /// <summary>Position of the worst one, as given to <see cref="Add"/>; 0 before the first comparison.</summary>
    internal int Index { get; private set; }

    internal double Actual { get; private set; }

    internal double Expected { get; private set; }

    /// <summary>The largest error; 0 before the first comparison, +∞ where one side alone is NaN or infinite.</summary>
    internal double Error { get; private set; }

    internal void Add(int index, double actual, double expected, double scale)
    {
        var error = ErrorOf(actual, expected, scale);
        if (Count++ == 0 || error > Error)
        {
            (Index, Actual, Expected, Error) = (index, actual, expected, error);
        }
    }

    private double ErrorOf(double actual, double expected, double scale)
    {
        if (!double.IsFinite(actual) || !double.IsFinite(expected))
        {
            return !finiteOnly && actual.Equals(expected) ? 0 : double.PositiveInfinity;
        }

        var difference = Math.Abs(actual - expected);
        return difference == 0 ? 0 : difference / scale;
    }
}
