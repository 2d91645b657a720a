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

    public static IEnumerable<Measurement> Measure(int repeats)
    {
        foreach (var count in Counts)
        {
            var folder = Path.Combine(Repository.Root, "bench", "artifacts", $"consumer{count}");
            Write(folder, count);
            Build(folder, "-t:Restore");
            var builds = Enumerable.Range(0, repeats).Select(_ => Times(folder)).ToList();
            yield return Of(BuildGroup, count, builds.Select(build => build.Whole));
            yield return Of(GeneratorGroup, count, builds.Select(build => build.Generator));
        }
    }

    private static (double Whole, double Generator) Times(string folder)
    {
        var began = Stopwatch.GetTimestamp();
        var log = Build(folder, "-t:Rebuild", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=false", "-v:detailed");
        var elapsed = Stopwatch.GetElapsedTime(began).TotalNanoseconds;
        var generator = log.Select(line => GeneratorTime().Match(line)).Where(match => match.Success)
            .Sum(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) * 1e9;
        return (elapsed, generator);
    }

    private static Measurement Of(string group, int count, IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return new Measurement(group, $"{count}", Contender.Ours, sorted[0], sorted[sorted.Length / 2]);
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
