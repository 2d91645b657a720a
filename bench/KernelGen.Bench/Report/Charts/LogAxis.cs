namespace KernelGen.Bench.Report.Charts;

/// <summary>A logarithmic axis over all values, from and to places in the picture.</summary>
internal sealed class LogAxis(IEnumerable<double> values, double from, double to)
{
    private readonly double least = values.Min() / 1.15, most = values.Max() * 1.15;

    /// <summary>1, 2 and 5 times powers of ten; powers alone where those are many.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            double[] mantissas = most / least > 2000 ? [1] : [1, 2, 5];
            return Enumerable.Range(-9, 19).SelectMany(power => mantissas.Select(mantissa => mantissa * Math.Pow(10, power))).Where(tick => tick >= least && tick <= most);
        }
    }

    public double this[double value] => from + ((to - from) * Math.Log(value / least) / Math.Log(most / least));
}
