using System.Reflection;
using KernelGen.Accuracy.Oracle;

namespace KernelGen.Accuracy;

/// <summary>The worst error found, the argument that has it, and how many results were more than one unit in the last place away.</summary>
internal readonly record struct WorstCase(double Ulp, double Argument, long OverOne, long Count)
{
    public static WorstCase Worse(WorstCase a, WorstCase b) =>
        (a.Ulp >= b.Ulp ? a : b) with { OverOne = a.OverOne + b.OverOne, Count = a.Count + b.Count };

    /// <summary>One more result; written so that a NaN counts as the worst.</summary>
    public WorstCase With(double ulp, double argument)
    {
        var overOne = OverOne + (ulp <= 1 ? 0 : 1);
        return ulp <= Ulp ? this with { OverOne = overOne, Count = Count + 1 } : new(ulp, argument, overOne, Count + 1);
    }
}

/// <summary>Results against the oracle that bears the function's name.</summary>
internal static class Comparison
{
    public static WorstCase Of(string function, float[] x, float[] y)
    {
        var oracle = Find<Func<float, double>>(typeof(SingleOracle), function);
        var worst = default(WorstCase);
        for (var i = 0; i < x.Length; i++)
        {
            worst = worst.With(UlpError.Of(y[i], oracle(x[i])), x[i]);
        }

        return worst;
    }

    public static WorstCase Of(string function, double[] x, double[] y)
    {
        var oracle = Find<Func<double, Exact>>(typeof(DoubleOracle), function);
        var worst = default(WorstCase);
        for (var i = 0; i < x.Length; i++)
        {
            worst = worst.With(UlpError.Of(y[i], oracle(x[i])), x[i]);
        }

        return worst;
    }

    private static TOracle Find<TOracle>(Type oracles, string function)
        where TOracle : Delegate =>
        (oracles.GetMethod(function, BindingFlags.Public | BindingFlags.Static)
            ?? throw new ArgumentException($"{oracles.Name} has no function {function}.", nameof(function)))
        .CreateDelegate<TOracle>();
}
