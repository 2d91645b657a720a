namespace KernelGen.Word2Vec;

/// <summary>
/// How many of a word's occurrences are kept: a word of relative frequency f with probability min(1, (√(f/s) + 1) · s/f), so that the most frequent words do not
/// drown the others (word2vec.c's form of Mikolov et al., Distributed representations of words and phrases and their compositionality, 2013).
/// </summary>
internal static class Subsampling
{
    /// <summary>For each word the largest of 2³² random numbers that keeps it.</summary>
    /// <param name="counts">How often each word occurs.</param>
    /// <param name="total">All of them together.</param>
    /// <param name="sample">s; 0 keeps everything.</param>
    public static uint[] Thresholds(ReadOnlySpan<long> counts, long total, double sample)
    {
        var thresholds = new uint[counts.Length];
        for (var word = 0; word < thresholds.Length; word++)
        {
            var probability = Probability(counts[word], total, sample);
            thresholds[word] = probability >= 1 ? uint.MaxValue : (uint)Math.Max(0, (probability * (1UL << 32)) - 1);
        }

        return thresholds;
    }

    public static double Probability(long count, long total, double sample)
    {
        if (sample == 0)
            return 1;

        var ratio = (double)count / total / sample;
        return Math.Min(1, (Math.Sqrt(ratio) + 1) / ratio);
    }
}
