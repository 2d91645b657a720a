using System.Globalization;

namespace KernelGen.Bench.Report;

/// <summary>How numbers are written in tables.</summary>
internal static class Numbers
{
    /// <summary>Three digits or so; nothing where there is no number.</summary>
    public static string Time(double? nanoseconds) => nanoseconds is not { } value || double.IsNaN(value) ? "" : Invariant(value, value < 1 ? "0.000" : value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0");

    /// <summary>Nanoseconds as microseconds.</summary>
    public static string Micro(double? nanoseconds) => Time(nanoseconds / 1e3);

    /// <summary>Nanoseconds as milliseconds.</summary>
    public static string Milli(double? nanoseconds) => Time(nanoseconds / 1e6);

    public static string Ratio(double? numerator, double? denominator) =>
        numerator / denominator is not { } value || double.IsNaN(value) ? "" : Invariant(value, value < 10 ? "0.00" : "0.0");

    public static string Percent(double? share) => share is not { } value || double.IsNaN(value) ? "" : Invariant(100 * value, "0") + " %";

    public static string Count(double value) => Invariant(value, "#,0");

    public static double GeometricMean(IEnumerable<double> values) => Math.Exp(values.Average(Math.Log));

    private static string Invariant(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
