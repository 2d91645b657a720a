using System.Globalization;
using System.Xml.Linq;

namespace Digits;

/// <summary>A picture of lines, rectangles and words, in pixels from the upper left corner.</summary>
internal sealed class SvgPicture
{
    private const string FontFamily = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif";

    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    private readonly XElement root;

    public SvgPicture(int width, int height, string title)
    {
        root = new XElement(
            svg + "svg",
            new XAttribute("viewBox", FormattableString.Invariant($"0 0 {width} {height}")),
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XAttribute("font-family", FontFamily),
            new XAttribute("role", "img"),
            new XElement(svg + "title", title));
        Rectangle(0, 0, width, height, Ink.Paper);
    }

    public void Line(double x1, double y1, double x2, double y2, string colour) =>
        Add("line", ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("stroke", colour));

    public void Curve(IEnumerable<(double X, double Y)> points, string colour) =>
        Add(
            "polyline",
            ("points", string.Join(' ', points.Select(static point => $"{Number(point.X)},{Number(point.Y)}"))),
            ("fill", "none"),
            ("stroke", colour),
            ("stroke-width", "2"),
            ("stroke-linejoin", "round"));

    public void Dot(double x, double y, double radius, string colour) =>
        Add("circle", ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), ("fill", colour));

    public void Rectangle(double x, double y, double width, double height, string colour, double corner = 0) =>
        Add("rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("rx", Number(corner)), ("fill", colour));

    /// <summary>Writes words on the line y; the anchor (start, middle or end) is the part of them that stands at x.</summary>
    public void Text(double x, double y, string text, double size, string colour, string anchor = "start", string weight = "normal") =>
        Add(
            "text",
            ("x", Number(x)), ("y", Number(y)), ("font-size", Number(size)), ("fill", colour), ("text-anchor", anchor), ("font-weight", weight))
            .Value = text;

    /// <summary>Writes the file, and the folder it is in where that is missing.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        root.Save(path);
    }

    private XElement Add(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new XElement(svg + name);
        foreach (var (key, value) in attributes)
            element.SetAttributeValue(key, value);
        root.Add(element);
        return element;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
