namespace Digits;

/// <summary>Writes how long each way of doing the work takes, and how many times faster the generated code is.</summary>
internal static class SpeedTable
{
    public static void Write(IReadOnlyList<WorkTimes> times)
    {
        Report.Line($"medians on one thread; × is how many times faster the generated code is");
        Report.Line($"{"",-25}{"generated",11}{"TensorPrimitives",20}{"generic path",20}");
        foreach (var row in times)
        {
            Report.Line(
                $"{row.Work,-25}{Time(row.Generated),11}{Compared(row.TensorPrimitives, row.Generated),20}{Compared(row.GenericPath, row.Generated),20}");
        }
    }

    private static string Compared(double seconds, double generated)
    {
        var factor = seconds / generated;
        return Time(seconds) + (factor < 10 ? FormattableString.Invariant($"{factor,6:0.0} ×") : FormattableString.Invariant($"{factor,6:0} ×"));
    }

    private static string Time(double seconds) => seconds < 1e-3
        ? FormattableString.Invariant($"{seconds * 1e6:0.00} µs")
        : FormattableString.Invariant($"{seconds * 1e3:0.00} ms");
}
