using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Report.Charts;

/// <summary>How many times as fast as a baseline each contender is, in groups of bars on a logarithmic scale; the baseline is the line at 1.</summary>
internal static class BarChart
{
    private const int Width = 980, Height = 460;
    private const double Left = 60, Right = Width - 24, Top = 92, Bottom = Height - 52;

    public static void Save(string path, string title, IReadOnlyList<(string Name, IReadOnlyList<(string Contender, double Ratio)> Bars)> groups, string baseline)
    {
        var svg = new Svg(Width, Height, title);
        var y = new LogAxis(groups.SelectMany(group => group.Bars).Select(bar => bar.Ratio).Append(1), Bottom, Top);
        foreach (var tick in y.Ticks)
        {
            svg.Line(Left, y[tick], Right, y[tick]);
            svg.Text(Left - 8, y[tick] + 4, FormattableString.Invariant($"{tick:0.###} ×"), 12, anchor: "end", kind: "faint");
        }

        var groupWidth = (Right - Left) / groups.Count;
        for (var g = 0; g < groups.Count; g++)
        {
            var (name, bars) = groups[g];
            var barWidth = groupWidth * 0.86 / bars.Count;
            for (var b = 0; b < bars.Count; b++)
            {
                var (contender, ratio) = bars[b];
                var (start, end) = (y[1], y[ratio]);
                var tip = FormattableString.Invariant($"{contender}: {ratio:0.00} × {baseline}");
                svg.Bar(Left + (g * groupWidth) + (groupWidth * 0.07) + (b * barWidth), Math.Min(start, end), barWidth * 0.88, Math.Max(1, Math.Abs(end - start)), Palette.Of(contender), tip);
            }

            var words = name.Split(" × ");
            svg.Text(Left + ((g + 0.5) * groupWidth), Bottom + 20, words[0], 12, anchor: "middle", kind: "faint");
            svg.Text(Left + ((g + 0.5) * groupWidth), Bottom + 36, string.Join("", words.Skip(1).Select(rows => $"× {rows}")), 12, anchor: "middle", kind: "faint");
        }

        svg.Line(Left, y[1], Right, y[1], "axis");
        Legend(svg, [.. groups.SelectMany(group => group.Bars).Select(bar => bar.Contender).Distinct()]);
        svg.Save(path);
    }

    private static void Legend(Svg svg, IReadOnlyList<string> contenders)
    {
        const double Letter = 7.3;
        var x = Left - 30;
        foreach (var contender in contenders)
        {
            svg.Bar(x, 55, 12, 12, Palette.Of(contender), contender);
            svg.Text(x + 17, 66, contender, 12.5, weight: contender == Contender.Ours ? "700" : "normal");
            x += 34 + (contender.Length * Letter);
        }
    }
}
