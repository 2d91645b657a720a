using System.Globalization;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Workloads;
using Spectre.Console;

namespace KernelGen.Bench;

/// <summary>Measurements on the terminal.</summary>
internal static class Terminal
{
    /// <summary>A row for each piece of work, a column for each contender, and how many times TensorPrimitives' time and the best rival's are ours.</summary>
    public static void Table(IReadOnlyList<Measurement> measurements)
    {
        var contenders = measurements.Select(measurement => measurement.Contender).Distinct().ToList();
        var table = new Table().RoundedBorder().AddColumn("ns");
        foreach (var contender in contenders)
            table.AddColumn(new TableColumn(contender).RightAligned());
        table.AddColumn(new TableColumn("TP ÷ ours").RightAligned());
        table.AddColumn(new TableColumn("best rival ÷ ours").RightAligned());
        foreach (var work in measurements.GroupBy(measurement => (measurement.Group, measurement.Size)))
        {
            var by = work.ToDictionary(measurement => measurement.Contender);
            table.AddRow(
                [
                    $"{work.Key.Group} {work.Key.Size}",
                    .. contenders.Select(contender => by.TryGetValue(contender, out var found) ? Number(found.Best) : ""),
                    Ratio(by.GetValueOrDefault(Contender.TensorPrimitives)?.Best, by.GetValueOrDefault(Contender.Ours)?.Best),
                    Ratio(work.Where(rival => rival.Contender != Contender.Ours).Min(rival => (double?)rival.Best), by.GetValueOrDefault(Contender.Ours)?.Best),
                ]);
        }

        // A file has no width to fit into.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
    }

    private static string Number(double value) => value.ToString(value < 1000 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Ratio(double? rival, double? ours) => rival is null || ours is null ? "" : (rival.Value / ours.Value).ToString("0.00", CultureInfo.InvariantCulture);
}
