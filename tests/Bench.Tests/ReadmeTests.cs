using System.Globalization;
using System.Text.RegularExpressions;
using KernelGen.Bench.Measuring;

namespace KernelGen.Bench.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string[] works = ["softmax, eleven sizes", "sigmoid, eleven sizes", "network: loss and all gradients", "network: prediction"];

    [Fact]
    public void Means_in_the_README_are_those_of_the_performance_page()
    {
        var told = Sentence().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md")));
        Assert.True(told.Success, "README.md no longer says how many times as fast in the words that this test reads.");
        var measured = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "performance.md"))).ToDictionary(row => row.Groups["work"].Value);
        foreach (var (index, work) in works.Index())
        {
            AssertRounded(measured[work].Groups["primitives"].Value, told.Groups["primitives"].Captures[index].Value, $"{work}, TensorPrimitives");
            AssertRounded(measured[work].Groups["peer"].Value, told.Groups["peer"].Captures[index].Value, $"{work}, the best C++ peer");
        }
    }

    /// <summary>The README may have fewer digits.</summary>
    private static void AssertRounded(string measured, string told, string what)
    {
        var decimals = told.Contains('.') ? told.Length - 1 - told.IndexOf('.') : 0;
        var difference = decimal.Parse(measured, CultureInfo.InvariantCulture) - decimal.Parse(told, CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(difference) <= 0.5m / (decimal)Math.Pow(10, decimals), $"{what}: {measured} in docs/performance.md, {told} in README.md");
    }

    [GeneratedRegex(@"softmax\s+(?<primitives>\d+(?:\.\d+)?),\s+sigmoid\s+(?<primitives>\d+(?:\.\d+)?),\s+loss\s+and\s+all\s+gradients\s+of\s+networks\s+(?<primitives>\d+(?:\.\d+)?),\s+prediction\s+(?<primitives>\d+(?:\.\d+)?)\..*?behind\s+as\s+well,\s+by\s+(?<peer>\d+(?:\.\d+)?),\s+(?<peer>\d+(?:\.\d+)?),\s+(?<peer>\d+(?:\.\d+)?)\s+and\s+(?<peer>\d+(?:\.\d+)?)", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    /// <summary>A row of the page's first table: TensorPrimitives, MathNet.Numerics, plain loops, the best C++ peer.</summary>
    [GeneratedRegex(@"^\| (?<work>(?:softmax|sigmoid|network)[^|]*) \| (?<primitives>\d+(?:\.\d+)?) \|[^|]*\|[^|]*\| (?<peer>\d+(?:\.\d+)?) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
