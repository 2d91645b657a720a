using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KernelGen;
using KernelGen.Word2Vec;

namespace Words.Tests;

public sealed partial class MapTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void PrincipalComponents_AreTheDirectionsOfTheLargestVariance()
    {
        // An ellipse of half-axes 5 and 2 along (3, 4, 0)/5 and (0, 0, 1), moved away from the origin.
        var angles = Enumerable.Range(0, 40).Select(i => 2 * Math.PI * i / 40).ToArray();

        var projected = PrincipalComponents.Project([.. angles.Select(angle => new[] { 100 + (3 * Math.Cos(angle)), 4 * Math.Cos(angle), 7 + (2 * Math.Sin(angle)) })]);

        Assert.All(angles.Zip(projected), pair =>
        {
            Assert.Equal(5 * Math.Abs(Math.Cos(pair.First)), Math.Abs(pair.Second.X), 1e-6);
            Assert.Equal(2 * Math.Abs(Math.Sin(pair.First)), Math.Abs(pair.Second.Y), 1e-6);
        });
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(7, 1)]
    [InlineData(3, 2)]
    public void WhereThereIsNoSecondDirection_NothingIsNaN(int points, int dimensions)
    {
        var projected = PrincipalComponents.Project([.. Enumerable.Range(0, points).Select(i => Enumerable.Repeat((double)i, dimensions).ToArray())]);

        Assert.All(projected, place => Assert.True(double.IsFinite(place.X) && Math.Abs(place.Y) < 1e-9, place.ToString()));
    }

    [Fact]
    public void AMap_HoldsTheWordsAskedFor_ThoseNearest_AndFrequentOnes()
    {
        var map = WordMap.Create(Clusters(), ["word0", "word1"], frequentWords: 30);

        Assert.Equal(["word0", "word1"], map.Words.Where(word => word.IsHead).Select(word => word.Text));
        Assert.Equal(11, map.Words.Count(word => word.Group == 0));
        Assert.All(map.Words.Where(word => word.Group == 0), word => Assert.Equal(0, int.Parse(word.Text[4..], null) % 10));
        Assert.All(Enumerable.Range(0, 30), i => Assert.Contains(map.Words, word => word.Text == $"word{i}"));
        Assert.Equal(map.Words.Count, map.Words.DistinctBy(word => word.Text).Count());
    }

    [Fact]
    public void LabelsOverlapNeitherEachOtherNorColouredDots_AndStayInThePicture()
    {
        var map = WordMap.Create(Clusters(), [.. Enumerable.Range(0, 12).Select(i => $"word{i}")], frequentWords: 300);

        var groups = SvgMap.Draw(map).Elements().Where(element => element.Name.LocalName == "g").ToArray();

        Assert.Equal(map.Words.Count, groups.Length);
        var boxes = groups.SelectMany(BoxOfText).ToArray();
        Assert.InRange(boxes.Length, 50, groups.Length);
        Assert.All(boxes, box => Assert.True(box.IsWithin(SvgMap.Width, SvgMap.Height)));
        var dots = groups.Where(group => group.Attribute("class")!.Value.Contains(" g", StringComparison.Ordinal)).Select(BoxOfDot).ToArray();
        Assert.Equal(88, dots.Length);
        for (var i = 0; i < boxes.Length; i++)
        {
            Assert.DoesNotContain(boxes[..i], boxes[i].Overlaps);
            Assert.DoesNotContain(dots, boxes[i].Overlaps);
        }
    }

    [Fact]
    public void ALongWordAtTheEdge_IsWrittenInwards()
    {
        string[] words = [new string('w', 40), new string('m', 40), "between"];

        var picture = SvgMap.Draw(WordMap.Create(new WordVectors(words, [1, 0, 0, 1, 0.7f, 0.6f]), words));

        var boxes = picture.Elements().Where(element => element.Name.LocalName == "g").SelectMany(BoxOfText).ToArray();
        Assert.Equal(3, boxes.Length);
        Assert.All(boxes, box => Assert.True(box.IsWithin(SvgMap.Width, SvgMap.Height), box.ToString()));
    }

    [Fact]
    public void WordsOfAnyCharacters_BreakNeitherPictureNorPage()
    {
        string[] words = ["</script><b>", "a\u0001b", "\"quoted\"", "{{map}}", "日本語", "&amp;", "<!--"];
        var vectors = new WordVectors(words, [.. Enumerable.Range(0, words.Length * 2).Select(i => (float)Math.Sin(i + 1))]);

        var (picture, page) = WordMap.Create(vectors, [words[0]]).Save(folder["map"]);

        var titles = XDocument.Load(picture).Descendants().Where(element => element.Name.LocalName == "title").Select(title => title.Value).ToArray();
        Assert.All(words.Except(["a\u0001b"]).Append("a\uFFFDb"), word => Assert.Contains(word, titles));
        var html = File.ReadAllText(page);
        Assert.Single(ScriptEnd().Matches(html));
        var neighbors = JsonDocument.Parse(Neighbors().Match(html).Groups[1].Value).RootElement;
        Assert.Equal(words.Length, neighbors.GetArrayLength());
        Assert.Equal(words.Length - 1, neighbors[0].GetArrayLength());
    }

    [Fact]
    public void AZeroVector_IsNoPartOfAMap() =>
        Assert.Equal(["north", "east"], WordMap.Create(new WordVectors(["north", "zero", "east"], [0, 1, 0, 0, 1, 0.5f]), ["north"]).Words.Select(word => word.Text));

    /// <summary>400 words in ten clusters.</summary>
    private static WordVectors Clusters()
    {
        var random = new KernelRandom(4);
        var centers = Enumerable.Range(0, 10).Select(_ => Vector(1)).ToArray();
        return new WordVectors(
            [.. Enumerable.Range(0, 400).Select(i => $"word{i}")],
            [.. Enumerable.Range(0, 400).SelectMany(i => centers[i % 10].Zip(Vector(0.3f), (center, noise) => center + noise))]);

        float[] Vector(float scale) => [.. Enumerable.Range(0, 20).Select(_ => scale * (random.NextSingle() - 0.5f))];
    }

    private static IEnumerable<Box> BoxOfText(XElement group)
    {
        if (group.Elements().FirstOrDefault(element => element.Name.LocalName == "text") is not { } text)
            yield break;

        double Number(string name) => double.Parse(text.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
        double size = Number("font-size"), width = 0.58 * size * text.Value.Length, x = Number("x");
        var left = text.Attribute("text-anchor")!.Value switch { "start" => x, "end" => x - width, _ => x - (width / 2) };

        // Coordinates are rounded to hundredths in the picture.
        yield return new Box(left + 0.02, Number("y") - (0.8 * size) + 0.02, left + width - 0.02, Number("y") + (0.25 * size) - 0.02);
    }

    private static Box BoxOfDot(XElement group)
    {
        var circle = group.Elements().Single(element => element.Name.LocalName == "circle");
        double Number(string name) => double.Parse(circle.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
        return Box.Around(Number("cx"), Number("cy"), Number("r") - 0.02);
    }

    [GeneratedRegex("</script", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptEnd();

    [GeneratedRegex("const neighbors = (.*);")]
    private static partial Regex Neighbors();
}
