namespace KernelGen.Bench.Report.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Stands at its end.</param>
/// <param name="Colour">Of the line and its name.</param>
/// <param name="Points">From left to right.</param>
/// <param name="IsOurs">Drawn thick, over the others.</param>
/// <param name="IsDashed">Not to be compared without a second thought.</param>
internal sealed record Line(string Name, string Colour, IReadOnlyList<(double Size, double Nanoseconds)> Points, bool IsOurs = false, bool IsDashed = false);

/// <summary>Nanoseconds by size, both logarithmic, each line with its name at the end.</summary>
internal static class LineChart
{
    private const int Width = 900, Height = 520;
    private const double Left = 76, Right = Width - 190, Top = 58, Bottom = Height - 72;
    private const double LabelHeight = 16, SizeWidth = 30;

    public static void Save(string path, string title, string sizeAxis, IReadOnlyList<Line> lines)
    {
        var svg = new Svg(Width, Height, title);
        var points = lines.SelectMany(line => line.Points).ToList();
        var x = new LogAxis(points.Select(point => point.Size), Left, Right);
        var y = new LogAxis(points.Select(point => point.Nanoseconds), Bottom, Top);
        foreach (var tick in y.Ticks)
        {
            svg.Line(Left, y[tick], Right, y[tick]);
            svg.Text(Left - 10, y[tick] + 4, FormattableString.Invariant($"{tick:#,0.###} ns"), 12, anchor: "end", kind: "faint");
        }

        // A size too near to the one before goes into a second row.
        var last = double.NegativeInfinity;
        foreach (var size in points.Select(point => point.Size).Distinct().Order())
        {
            var isNear = x[size] - last < SizeWidth;
            svg.Line(x[size], Top, x[size], Bottom);
            svg.Text(x[size], Bottom + (isNear ? 35 : 20), FormattableString.Invariant($"{size}"), 12, anchor: "middle", kind: "faint");
            last = isNear ? double.NegativeInfinity : x[size];
        }

        svg.Text((Left + Right) / 2, Bottom + 56, sizeAxis, 12, anchor: "middle", kind: "faint");

        foreach (var line in lines.OrderBy(line => line.IsOurs))
        {
            svg.Curve(line.Points.Select(point => (x[point.Size], y[point.Nanoseconds])), line.Colour, line.IsOurs ? 3.5 : 1.8, line.IsDashed);
            foreach (var (size, nanoseconds) in line.Points)
                svg.Dot(x[size], y[nanoseconds], line.IsOurs ? 4 : 2.4, line.Colour);
        }

        var lowest = double.PositiveInfinity;
        foreach (var line in lines.OrderBy(line => line.Points[^1].Nanoseconds))
        {
            // From below upwards, and never one name on another.
            lowest = Math.Min(y[line.Points[^1].Nanoseconds] + 4, lowest - LabelHeight);
            svg.Text(Right + 14, lowest, line.Name, 13, line.Colour, weight: line.IsOurs ? "700" : "500");
        }

        svg.Save(path);
    }
}
