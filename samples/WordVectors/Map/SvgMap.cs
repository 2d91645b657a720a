using System.Globalization;
using System.Xml.Linq;

namespace Words;

/// <summary>Draws a map: a dot for each word, and the word beside it where it has room. Colours follow the viewer's, light or dark.</summary>
internal static class SvgMap
{
    public const int Width = 1120, Height = 760;
    private const double Margin = 48;

    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    /// <summary>Colours of the groups on white and on black, told apart by most eyes (after Okabe and Ito, Color universal design, 2008).</summary>
    private static readonly (string OnLight, string OnDark)[] colours =
    [
        ("#0072b2", "#4fb3ec"), ("#c24a00", "#ff8f4a"), ("#00805d", "#2fd0a2"), ("#a8437f", "#ee9dca"),
        ("#946300", "#f0b429"), ("#5b3fb0", "#b7a1ff"), ("#8a3324", "#e58a78"), ("#3d6b35", "#9ccf8f"),
    ];

    public static XElement Draw(WordMap map)
    {
        var picture = new XElement(
            svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {Height}"),
            new XAttribute("width", Width),
            new XAttribute("height", Height),
            new XAttribute("role", "img"),
            new XElement(svg + "title", "Map of words"),
            new XElement(svg + "style", Style()),
            new XElement(svg + "rect", new XAttribute("class", "paper"), new XAttribute("width", Width), new XAttribute("height", Height)));

        var places = Fit(map.Words);

        // No word stands on the dot of a coloured one, and none on another.
        var taken = map.Words.Zip(places).Where(static pair => pair.First.Group is not null).Select(static pair => Box.Around(pair.Second.X, pair.Second.Y, Radius(pair.First))).ToList();
        var drawn = map.Words.Select((word, i) => Draw(word, places[i], taken)).ToArray();

        // What is asked for lies on top.
        picture.Add(drawn.Reverse());
        return picture;
    }

    private static double Radius(MapWord word) => word.IsHead ? 4.5 : word.Group is null ? 2 : 3;

    private static XElement Draw(MapWord word, (double X, double Y) place, List<Box> taken)
    {
        double size = word.IsHead ? 17 : word.Group is null ? 11 : 13;
        var group = new XElement(
            svg + "g",
            new XAttribute("class", (word.Group is { } number ? $"word g{number}" : "word") + (word.IsHead ? " head" : "")),
            new XAttribute("data-word", Readable(word.Text)),
            new XElement(svg + "title", Readable(word.Text)),
            new XElement(svg + "circle", Number("cx", place.X), Number("cy", place.Y), Number("r", Radius(word))));
        foreach (var label in Label.Around(place.X, place.Y, word.Text, size))
        {
            if (!label.Box.IsWithin(Width, Height) || taken.Any(label.Box.Overlaps))
                continue;

            taken.Add(label.Box);
            group.Add(new XElement(
                svg + "text", Number("x", label.X), Number("y", label.Baseline), Number("font-size", size), new XAttribute("text-anchor", label.Anchor), Readable(word.Text)));
            break;
        }

        return group;
    }

    /// <summary>Positions in the picture, one scale for both directions.</summary>
    private static (double X, double Y)[] Fit(IReadOnlyList<MapWord> words)
    {
        double left = words.Min(static word => word.X), right = words.Max(static word => word.X);
        double low = words.Min(static word => word.Y), high = words.Max(static word => word.Y);
        var scale = Math.Min((Width - (2 * Margin)) / Math.Max(right - left, 1e-9), (Height - (2 * Margin)) / Math.Max(high - low, 1e-9));
        double centreX = (left + right) / 2, centreY = (low + high) / 2;
        return [.. words.Select(word => ((Width / 2.0) + ((word.X - centreX) * scale), (Height / 2.0) - ((word.Y - centreY) * scale)))];
    }

    private static string Style() =>
        $$"""
        text { font-family: system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; }
        .paper { fill: #ffffff; } .word { fill: #7b8794; } .head { font-weight: 700; }
        {{Groups(static colour => colour.OnLight)}}
        @media (prefers-color-scheme: dark) {
        .paper { fill: #14171c; } .word { fill: #8b97a5; }
        {{Groups(static colour => colour.OnDark)}}
        }
        """;

    private static string Groups(Func<(string OnLight, string OnDark), string> pick) =>
        string.Join(' ', colours.Select((colour, i) => $".g{i} {{ fill: {pick(colour)}; }}"));

    private static XAttribute Number(string name, double value) => new(name, value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A word as XML may hold it: words are any bytes, and XML has no room for some control characters.</summary>
    private static string Readable(string word) => string.Concat(word.EnumerateRunes().Select(static rune => rune.Value < ' ' || rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));
}
