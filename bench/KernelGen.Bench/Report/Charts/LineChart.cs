using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Report.Charts;

/// <summary>Nanoseconds by size, both logarithmic, a line for each contender with its name at the end.</summary>
internal static class LineChart
{
    private const int Width = 900, Height = 520;
    private const double Left = 76, Right = Width - 190, Top = 58, Bottom = Height - 58;
    private const double LabelHeight = 16;

    public static void Save(string path, string title, string sizeAxis, IReadOnlyList<(string Contender, IReadOnlyList<(double Size, double Nanoseconds)> Points)> lines)
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

        foreach (var size in points.Select(point => point.Size).Distinct().Where(size => size is 4 or 10 or 16 or 64 or 256 or 1024 or 4096))
        {
            svg.Line(x[size], Top, x[size], Bottom);
            svg.Text(x[size], Bottom + 20, FormattableString.Invariant($"{size}"), 12, anchor: "middle", kind: "faint");
        }

        svg.Text((Left + Right) / 2, Bottom + 42, sizeAxis, 12, anchor: "middle", kind: "faint");

        // Ours is drawn last, over the others.
        foreach (var (contender, series) in lines.OrderBy(line => line.Contender == Contender.Ours))
        {
            var ours = contender == Contender.Ours;
            svg.Curve(series.Select(point => (x[point.Size], y[point.Nanoseconds])), Palette.Of(contender), ours ? 3.5 : 1.8);
            foreach (var (size, nanoseconds) in series)
                svg.Dot(x[size], y[nanoseconds], ours ? 4 : 2.4, Palette.Of(contender));
        }

        var lowest = double.PositiveInfinity;
        foreach (var (contender, series) in lines.OrderBy(line => line.Points[^1].Nanoseconds))
        {
            // From below upwards, and never one name on another.
            lowest = Math.Min(y[series[^1].Nanoseconds] + 4, lowest - LabelHeight);
            svg.Text(Right + 14, lowest, contender, 13, Palette.Of(contender), weight: contender == Contender.Ours ? "700" : "500");
        }

        svg.Save(path);
    }
}
