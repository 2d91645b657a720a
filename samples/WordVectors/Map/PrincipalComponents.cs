using KernelGen;

namespace Words;

/// <summary>
/// The two directions in which points differ most: the leading eigenvectors of their covariance, by orthogonal iteration (Golub and Van Loan, Matrix Computations,
/// section 8.2). The covariance itself is never needed, only its products.
/// </summary>
internal static class PrincipalComponents
{
    private const int MostIterations = 1000;
    private const double Converged = 1e-10;

    /// <summary>Points as coordinates along the two directions, around their mean.</summary>
    /// <param name="points">One or more points of equal length; they are moved to their mean.</param>
    public static (double X, double Y)[] Project(double[][] points)
    {
        Center(points);
        var random = new KernelRandom(1);
        double[] first = Start(points[0].Length, random), second = Start(points[0].Length, random);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            var product = TimesCovariance(points, first);
            var nextFirst = Unit(product);

            // Where there is no second direction, rounding errors would be one.
            var nextSecond = Unit(Without(nextFirst, TimesCovariance(points, second)), negligible: 1e-9 * Length(product));
            var change = Math.Max(Distance(first, nextFirst), Distance(second, nextSecond));
            (first, second) = (nextFirst, nextSecond);
            if (change < Converged)
                break;
        }

        return [.. points.Select(point => (Dot(point, first), Dot(point, second)))];
    }

    private static void Center(double[][] points)
    {
        for (var i = 0; i < points[0].Length; i++)
        {
            var mean = points.Average(point => point[i]);
            foreach (var point in points)
                point[i] -= mean;
        }
    }

    private static double[] Start(int length, KernelRandom random) => Unit([.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)]);

    /// <summary>Σ p ⟨p, v⟩.</summary>
    private static double[] TimesCovariance(double[][] points, double[] v)
    {
        var product = new double[v.Length];
        foreach (var point in points)
        {
            var along = Dot(point, v);
            for (var i = 0; i < product.Length; i++)
                product[i] += along * point[i];
        }

        return product;
    }

    private static double[] Without(double[] direction, double[] v)
    {
        var along = Dot(direction, v);
        return [.. v.Zip(direction, (value, unit) => value - (along * unit))];
    }

    /// <summary>Scaled to length 1; zeros where there is no direction left.</summary>
    private static double[] Unit(double[] v, double negligible = 0)
    {
        var length = Length(v);
        return [.. v.Select(value => length > negligible ? value / length : 0)];
    }

    private static double Distance(double[] a, double[] b) => Length([.. a.Zip(b, static (x, y) => x - y)]);

    private static double Length(double[] v) => Math.Sqrt(Dot(v, v));

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
