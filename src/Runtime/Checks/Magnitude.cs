namespace KernelGen;

/// <summary>Magnitudes of vectors, by which errors are measured.</summary>
internal static class Magnitude
{
    /// <summary>The largest |value|; 0 of none, NaN if one is NaN.</summary>
    internal static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }
}
