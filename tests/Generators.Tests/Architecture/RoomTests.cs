using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace KernelGen.Generators.Tests.Architecture;

/// <summary>The generator's rooms stand in one direction: Parsing → Specs → Kernels → Planning → Emission, nothing calling backwards.</summary>
public partial class RoomTests
{
    private static readonly string generators = Path.GetFullPath(Path.Combine(Folder(), "..", "..", "..", "src", "Generators"));

    /// <summary>What each room may see besides itself.</summary>
    public static TheoryData<string, string[]> Rooms => new()
    {
        { "Specs", [] },
        { "Kernels", ["Specs"] },
        { "Planning", ["Kernels", "Specs"] },
        { "Emission", ["Planning", "Kernels", "Specs"] },
        { "Parsing", ["Kernels", "Specs"] },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void ARoomSeesOnlyTheRoomsBeforeIt(string room, string[] seen)
    {
        var files = Files(room);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var named = RoomNames().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Where(name => name != room);
            Assert.All(named, name => Assert.True(seen.Contains(name), $"{room}/{Path.GetFileName(file)} sees {name}."));
        }
    }

    [Fact]
    public void OnlyParsingAndTheTwoRootsKnowTheCompiler() => AssertOnly(@"Microsoft\.CodeAnalysis", "Parsing/", "KernelGenerator.cs", "KernelAnalyzer.cs", "Support/Polyfills.cs");

    [Fact]
    public void OnlyOneFileNamesAVectorType() => AssertOnly(@"\bVector\d", "Emission/Simd.cs");

    // A word that nobody uses would be found nowhere, and these tests would prove nothing.
    private static void AssertOnly(string word, params string[] places)
    {
        var users = Directory.EnumerateFiles(generators, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(generators, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Where(file => Regex.IsMatch(File.ReadAllText(Path.Combine(generators, file)), word))
            .ToList();
        Assert.All(users, user => Assert.Contains(places, place => user.StartsWith(place, StringComparison.Ordinal)));
        Assert.All(places, place => Assert.Contains(users, user => user.StartsWith(place, StringComparison.Ordinal)));
    }

    private static string[] Files(string room) => Directory.GetFiles(Path.Combine(generators, room), "*.cs", SearchOption.AllDirectories);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"KernelGen\.Generators\.(Parsing|Specs|Kernels|Planning|Emission)\b")]
    private static partial Regex RoomNames();
}
