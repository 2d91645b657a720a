using System.Text.Json;
using System.Xml.Linq;

namespace Words;

/// <summary>Writes a page around a map, on which pointing at a word shows those nearest to it. It needs nothing from elsewhere.</summary>
internal static class MapPage
{
    public static void Save(WordMap map, XElement svg, string path)
    {
        // JSON of this encoder has no < or &, so that no word can end the script.
        var neighbors = JsonSerializer.Serialize(map.Words.Select(static word => word.Neighbors.Select(static near => new object[] { near.Word, MathF.Round(near.Similarity, 2) })));
        using var template = new StreamReader(typeof(MapPage).Assembly.GetManifestResourceStream("page.html")!);
        File.WriteAllText(path, template.ReadToEnd()
            .Replace("{{map}}", svg.ToString(SaveOptions.DisableFormatting), StringComparison.Ordinal)
            .Replace("{{neighbors}}", neighbors, StringComparison.Ordinal)
            .Replace("{{count}}", FormattableString.Invariant($"{map.Words.Count}"), StringComparison.Ordinal));
    }
}
