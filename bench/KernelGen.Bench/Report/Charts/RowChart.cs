namespace KernelGen.Bench.Report.Charts;

/// <summary>A horizontal bar for each row, from 0, with its number at the right, and a line that bars should not cross.</summary>
internal static class RowChart
{
    private const int Width = 900;
    private const double Left = 240, Right = Width - 70, Top = 58, RowHeight = 22;

    public static void Save(string path, string title, IReadOnlyList<(string Name, double Value)> rows, double bar, string colour)
    {
        var svg = new Svg(Width, (int)(Top + (rows.Count * RowHeight) + 40), title);
        var most = Math.Max(bar * 1.2, rows.Max(row => row.Value) * 1.05);
        var bottom = Top + (rows.Count * RowHeight);
        foreach (var tick in Enumerable.Range(0, 20).Select(i => i * 0.5).Where(tick => tick <= most))
        {
            svg.Line(X(tick), Top - 4, X(tick), bottom);
            svg.Text(X(tick), bottom + 18, FormattableString.Invariant($"{tick:0.0}"), 12, anchor: "middle", kind: "faint");
        }

        for (var r = 0; r < rows.Count; r++)
        {
            var (name, value) = rows[r];
            var y = Top + (r * RowHeight);
            svg.Text(Left - 10, y + 14, name, 12.5, anchor: "end");
            svg.Bar(Left, y + 3, X(value) - Left, RowHeight - 7, colour, FormattableString.Invariant($"{name}: {value:0.00}"));
            svg.Text(Width - 24, y + 14, FormattableString.Invariant($"{value:0.00}"), 12.5, anchor: "end", weight: value > bar ? "700" : "normal");
        }

        svg.Line(X(bar), Top - 8, X(bar), bottom, "axis");
        svg.Text(X(bar), Top - 12, FormattableString.Invariant($"{bar:0.0#}"), 12, anchor: "middle", kind: "faint");
        svg.Save(path);

        double X(double value) => Left + ((Right - Left) * value / most);
    }
}
