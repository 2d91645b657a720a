using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// log(1 + t) = t + t² Q(t) for t in 0 … 1, Q(t) = Q0 + Q1 t + … + Q8 t⁸, the minimax fit (Remez exchange) with a relative error of the
/// logarithm of 2^−27.5.
/// </summary>
internal static class SoftplusSingle
{
    public const float Q0 = -0.499999285f;
    public const float Q1 = 0.33330512f;
    public const float Q2 = -0.249585971f;
    public const float Q3 = 0.196954012f;
    public const float Q4 = -0.153553963f;
    public const float Q5 = 0.106805541f;
    public const float Q6 = -0.0576644279f;
    public const float Q7 = 0.0202046037f;
    public const float Q8 = -0.00331845158f;

    /// <summary>Q0 … Q8 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly float Q => ref MemoryMarshal.GetReference<float>(
    [
        Q0, Q0, Q0, Q0, Q0, Q0, Q0, Q0, Q0, Q0, Q0, Q0, Q0, Q0, Q0, Q0,
        Q1, Q1, Q1, Q1, Q1, Q1, Q1, Q1, Q1, Q1, Q1, Q1, Q1, Q1, Q1, Q1,
        Q2, Q2, Q2, Q2, Q2, Q2, Q2, Q2, Q2, Q2, Q2, Q2, Q2, Q2, Q2, Q2,
        Q3, Q3, Q3, Q3, Q3, Q3, Q3, Q3, Q3, Q3, Q3, Q3, Q3, Q3, Q3, Q3,
        Q4, Q4, Q4, Q4, Q4, Q4, Q4, Q4, Q4, Q4, Q4, Q4, Q4, Q4, Q4, Q4,
        Q5, Q5, Q5, Q5, Q5, Q5, Q5, Q5, Q5, Q5, Q5, Q5, Q5, Q5, Q5, Q5,
        Q6, Q6, Q6, Q6, Q6, Q6, Q6, Q6, Q6, Q6, Q6, Q6, Q6, Q6, Q6, Q6,
        Q7, Q7, Q7, Q7, Q7, Q7, Q7, Q7, Q7, Q7, Q7, Q7, Q7, Q7, Q7, Q7,
        Q8, Q8, Q8, Q8, Q8, Q8, Q8, Q8, Q8, Q8, Q8, Q8, Q8, Q8, Q8, Q8,
    ]);
}
