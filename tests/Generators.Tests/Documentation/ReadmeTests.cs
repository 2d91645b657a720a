using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KernelGen.Generators.Tests.Harness;

namespace KernelGen.Generators.Tests.Documentation;

/// <summary>What the first page shows is true: its program runs, its kernel is the one generated, and its links lead somewhere.</summary>
public sealed partial class ReadmeTests
{
    /// <summary>What the SDK adds to a program by itself.</summary>
    private const string ImplicitUsings = "global using System;";

    private static readonly string root = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));
    private static readonly string[] blocks = [.. CodeBlocks().Matches(Text("README.md")).Select(match => match.Groups[1].Value)];
    private static readonly Lazy<Generation> generation = new(() => Generation.OfValid([blocks[0], ImplicitUsings]));

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md").Select(file => Path.GetRelativePath(root, file)).Append("README.md").Order(StringComparer.Ordinal)];

    [Fact]
    public void TheProgramPrintsWhatItSays()
    {
        var promised = Printed().Matches(blocks[0]).Select(match => match.Groups[1].Value);

        var output = new StringWriter();
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            generation.Value.Load().EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Equal(string.Join('\n', promised), output.ToString().ReplaceLineEndings("\n").TrimEnd());
        Assert.NotEmpty(promised);
    }

    [Fact]
    public void TheKernelShownIsTheOneGenerated()
    {
        var shown = Lines(blocks[1]);
        var generated = generation.Value.Files.Single(file => file.HintName.Contains("Softmax", StringComparison.Ordinal));

        Assert.InRange(shown.Length, 10, 40);
        Assert.Contains(string.Join('\n', shown), string.Join('\n', Lines(generated.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void TheProjectsToReferenceExist()
    {
        var projects = Includes().Matches(Text("README.md")).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(2, projects.Length);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(root, project)), project));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkLeadsToAFile(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(root, page))!;

        Assert.All(
            Links().Matches(Text(page)).Select(match => match.Groups[1].Value),
            link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{page} links to {link}, which is not there."));
    }

    private static string Text(string page) => File.ReadAllText(Path.Combine(root, page)).ReplaceLineEndings("\n");

    private static string[] Lines(string code) => code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex("// prints (.*)")]
    private static partial Regex Printed();

    [GeneratedRegex("ProjectReference Include=\"([^\"]*)\"")]
    private static partial Regex Includes();

    /// <summary>Targets in this repository, without the heading within them.</summary>
    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Links();
}
