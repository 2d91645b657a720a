namespace KernelGen.Word2Vec.Vectors;

/// <summary>Spearman's ρ: Pearson's correlation of ranks, equal values having the mean of theirs.</summary>
internal static class RankCorrelation
{
    public static double Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Pearson(Ranks(x), Ranks(y));

    public static double[] Ranks(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[order.Length];
        for (int first = 0, end; first < order.Length; first = end)
        {
            for (end = first + 1; end < order.Length && sorted[end] == sorted[first]; end++)
            {
            }

            foreach (var index in order.AsSpan(first..end))
                ranks[index] = (first + 1 + end) / 2.0;
        }

        return ranks;
    }

    // Ranks are multiples of ½ whose mean is (n + 1) / 2: the sums are exact.
    private static double Pearson(double[] x, double[] y)
    {
        var mean = (x.Length + 1) / 2.0;
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }

        return xy / Math.Sqrt(xx * yy);
    }
}
