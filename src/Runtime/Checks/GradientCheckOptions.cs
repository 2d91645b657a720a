namespace KernelGen;

/// <summary>How a gradient is checked; the defaults suit losses of order 1.</summary>
public sealed record GradientCheckOptions
{
    /// <summary>
    /// h in (f(x + h) − f(x − h)) / 2h, 1e-5 by default: there the truncation error, of order h², and the rounding error, of order 2⁻⁵³ / h, are both about 1e-11.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive and finite.</exception>
    public double Step { get; init => field = Positive(value, nameof(Step)); } = 1e-5;

    /// <summary>The largest |numeric − analytic| / max(|numeric|, |analytic|, G) that passes, G the largest |analytic| of the parameter block; 1e-7 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive and finite.</exception>
    public double Tolerance { get; init => field = Positive(value, nameof(Tolerance)); } = 1e-7;

    /// <summary>Up to so many coordinates all are checked, 10,000 by default; of more, a sample of about as many that takes its share of every block.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MaxCoordinates
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxCoordinates));
            field = value;
        }
    }

    = 10_000;

    /// <summary>
    /// G is at least this; 0 by default. Differences of a loss f carry a rounding error of about 2⁻⁵³ |f| / h: gradients that are not above it, as those
    /// at the start of a deep chain of sigmoids, can be checked only by a scale from elsewhere.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double SmallestScale
    {
        get;
        init => field = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(SmallestScale), value, $"{nameof(SmallestScale)} must be finite and not negative.");
    }

    /// <summary>Seed of the sample.</summary>
    public int Seed { get; init; }

    private static double Positive(double value, string name) =>
        value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be positive and finite.");
}
