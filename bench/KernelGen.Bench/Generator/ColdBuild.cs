using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Generator;

/// <summary>A command-line build of a project with kernels, by a compiler that was not running: everything is compiled by the JIT first, the generator too.</summary>
internal static partial class ColdBuild
{
    /// <summary>Nanoseconds of the whole build.</summary>
    public const string BuildGroup = "cold build: whole";

    /// <summary>Nanoseconds in the generator, as the compiler reports them.</summary>
    public const string GeneratorGroup = "cold build: generator";

    public static IReadOnlyList<int> Counts { get; } = [1, 100];

    public static IEnumerable<Measurement> Measure()
    {
        foreach (var count in Counts)
        {
            var folder = Path.Combine(Repository.Root, "bench", "artifacts", $"consumer{count}");
            Write(folder, count);
            Build(folder, "-t:Restore");
            var began = Stopwatch.GetTimestamp();
            var log = Build(folder, "-t:Rebuild", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=false", "-v:detailed");
            var elapsed = Stopwatch.GetElapsedTime(began).TotalNanoseconds;
            var generator = log.Select(line => GeneratorTime().Match(line)).Where(match => match.Success)
                .Sum(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) * 1e9;
            yield return new Measurement(BuildGroup, $"{count}", Contender.Ours, elapsed, elapsed);
            yield return new Measurement(GeneratorGroup, $"{count}", Contender.Ours, generator, generator);
        }
    }

    private static IReadOnlyList<string> Build(string folder, params string[] arguments) =>
        Children.Run(Environment.ProcessPath!, ["build", "-c", "Release", "-nodeReuse:false", .. arguments], new Dictionary<string, string> { ["DOTNET_CLI_UI_LANGUAGE"] = "en" }, folder);

    private static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        // It is a user's project: nothing of this repository's settings reaches it.
        foreach (var inherited in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, inherited), "<Project />");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
        var file = 0;
        foreach (var source in GeneratedPrograms.SourcesOf(count))
            File.WriteAllText(Path.Combine(folder, $"Kernels{file++}.cs"), source);
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "KernelGen.Runtime.dll")}" />
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "KernelGen.Generators.dll")}" />
              </ItemGroup>
            </Project>
            """);
    }

    [GeneratedRegex(@"Total generator execution time: ([\d.]+) seconds")]
    private static partial Regex GeneratorTime();
}
