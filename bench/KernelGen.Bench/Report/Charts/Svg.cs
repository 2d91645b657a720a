using System.Globalization;
using System.Xml.Linq;

namespace KernelGen.Bench.Report.Charts;

/// <summary>A picture of lines, bars and words that follows the reader's light or dark theme.</summary>
internal sealed class Svg
{
    private const string Style = """
        .paper { fill: #ffffff } .ink { fill: #1f2933 } .faint { fill: #5f6b78 } .grid { stroke: #e4e7eb } .axis { stroke: #9aa5b1 }
        @media (prefers-color-scheme: dark) { .paper { fill: #0d1117 } .ink { fill: #e6edf3 } .faint { fill: #9aa4af } .grid { stroke: #262c36 } .axis { stroke: #5b6470 } }
        """;

    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    private readonly XElement root;

    public Svg(int width, int height, string title)
    {
        root = new XElement(
            svg + "svg",
            new XAttribute("viewBox", FormattableString.Invariant($"0 0 {width} {height}")),
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XAttribute("font-family", "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif"),
            new XAttribute("role", "img"),
            new XElement(svg + "title", title),
            new XElement(svg + "style", Style));
        Add("rect", ("width", width), ("height", height), ("rx", 6), ("class", "paper"));
        Text(28, 34, title, 17, weight: "600");
    }

    public void Line(double x1, double y1, double x2, double y2, string kind = "grid") =>
        Add("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("class", kind));

    public void Curve(IEnumerable<(double X, double Y)> points, string colour, double width, bool isDashed = false) =>
        Add("polyline", ("stroke-dasharray", isDashed ? "7 5" : "none"), ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))), ("fill", "none"), ("stroke", colour), ("stroke-width", width), ("stroke-linejoin", "round"));

    public void Dot(double x, double y, double radius, string colour) => Add("circle", ("cx", x), ("cy", y), ("r", radius), ("fill", colour));

    /// <summary>A bar, whose value shows where a pointer rests.</summary>
    public void Bar(double x, double y, double width, double height, string colour, string tip) =>
        Add("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("fill", colour), ("rx", 1)).Add(new XElement(svg + "title", tip));

    public void Text(double x, double y, string text, double size, string? colour = null, string anchor = "start", string weight = "normal", string kind = "ink")
    {
        var element = Add("text", ("x", x), ("y", y), ("font-size", size), ("text-anchor", anchor), ("font-weight", weight));
        element.SetAttributeValue(colour is null ? "class" : "fill", colour ?? kind);
        element.Value = text;
    }

    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, root + "\n");
    }

    private XElement Add(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var element = new XElement(svg + name);
        foreach (var (key, value) in attributes)
            element.SetAttributeValue(key, value is double number ? Number(number) : value);
        root.Add(element);
        return element;
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
