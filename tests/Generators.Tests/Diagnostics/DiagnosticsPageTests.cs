using System.Text.RegularExpressions;
using KernelGen.Generators.Parsing;
using KernelGen.Generators.Tests.Harness;
using static KernelGen.Generators.Tests.Harness.Diagnosis;

namespace KernelGen.Generators.Tests.Diagnostics;

/// <summary>docs/diagnostics.md has a section for each diagnostic, with its message, a wrong declaration and a right one that are as they say.</summary>
public partial class DiagnosticsPageTests
{
    private static readonly string[] withoutExamples = ["KGEN013", "KGEN099"];

    private static readonly string page = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Codes => [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void ADiagnosticIsDocumented(string code)
    {
        var descriptor = Descriptors.All.Single(descriptor => descriptor.Id == code);
        var section = SectionOf(code);
        Assert.StartsWith($"## {code}: {descriptor.Title}\n\n> {descriptor.MessageFormat}\n\n", section, StringComparison.Ordinal);
        var examples = Examples().Matches(section).ToLookup(match => match.Groups["is"].Value);
        Assert.Equal(!withoutExamples.Contains(code), examples["Wrong"].Any());
        Assert.Equal(!withoutExamples.Contains(code), examples["Right"].Any());
        foreach (var wrong in examples["Wrong"])
        {
            string[] expected = [.. wrong.Groups["beside"].Captures.Select(beside => beside.Value), code];
            Assert.Equal(expected, Generation.Of(Types(wrong.Groups["code"].Value)).Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order());
        }

        foreach (var right in examples["Right"])
        {
            Generation.OfValid(Types(right.Groups["code"].Value));
        }
    }

    [Fact]
    public void NothingElseIsDocumented() =>
        Assert.Equal(Descriptors.All.Select(descriptor => descriptor.Id), Headings().Matches(page).Select(match => match.Groups[1].Value));

    private static string SectionOf(string code)
    {
        var start = page.IndexOf($"## {code}", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/diagnostics.md has no section {code}.");
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }

    [GeneratedRegex("(?<is>Wrong|Right)(, beside (?<beside>CS[0-9]{4}))?:\n\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex("^## (KGEN[0-9]{3}):", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
