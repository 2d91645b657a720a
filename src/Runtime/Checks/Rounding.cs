using System.Numerics;

namespace KernelGen;

/// <summary>What rounding may do to a computation in T, as the tolerance of a comparison with the same computation in double.</summary>
internal static class Rounding
{
    /// <summary>
    /// ε · max(64, 16 √n), ε = 2⁻²³ for float and 2⁻⁵² for double, n the number of terms of the longest sum: rounding errors of a sum grow like √n (Higham,
    /// Accuracy and Stability of Numerical Algorithms, 2nd ed., section 2.8), those of a chain of functions with its length.
    /// </summary>
    internal static double Tolerance<T>(long terms)
        where T : IFloatingPointIeee754<T> =>
        double.CreateChecked(T.BitIncrement(T.One) - T.One) * Math.Max(64, 16 * Math.Sqrt(terms));
}
