namespace KernelGen.Word2Vec;

/// <summary>A learning rate that falls linearly with the words gone through, down to a ten-thousandth of itself.</summary>
internal readonly record struct LearningRateDecay(double Start, long TotalWords)
{
    private const double Least = 1e-4;

    public double At(long words) => Start * Math.Max(Least, 1 - ((double)words / TotalWords));
}
