namespace Digits;

/// <summary>A logarithmic axis from <paramref name="Least"/> to <paramref name="Most"/>, both of them ticks.</summary>
internal sealed record LogScale(double Least, double Most)
{
    private static readonly double[] mantissas = [1, 2, 5];

    /// <summary>1, 2 and 5 times powers of ten within the axis.</summary>
    public IEnumerable<double> Ticks => Decades.SelectMany(static decade => mantissas.Select(mantissa => mantissa * decade))
        .Where(tick => tick >= Least * (1 - 1e-9) && tick <= Most * (1 + 1e-9));

    private static IEnumerable<double> Decades => Enumerable.Range(-12, 24).Select(static power => Math.Pow(10, power));

    /// <summary>The shortest axis that holds positive values; others do not count.</summary>
    public static LogScale Of(IReadOnlyList<double> values)
    {
        var counted = values.Where(static value => value > 0 && double.IsFinite(value)).DefaultIfEmpty(1).ToArray();
        var all = new LogScale(0, double.PositiveInfinity).Ticks.ToArray();
        return new LogScale(all.Last(tick => tick <= counted.Min() || tick == all[0]), all.First(tick => tick >= counted.Max() || tick == all[^1]));
    }

    /// <summary>0 at the lower end, 1 at the upper one.</summary>
    public double Position(double value) => (Math.Log(Math.Max(value, Least)) - Math.Log(Least)) / Math.Max(Math.Log(Most) - Math.Log(Least), 1e-9);
}
