using System.Text.RegularExpressions;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Report;

namespace KernelGen.Bench.Tests;

public sealed partial class PageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kernelgen-page").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_list_of_chapters_leads_to_each()
    {
        var page = Written();
        var chapters = Chapter().Matches(page).Select(match => match.Groups["title"].Value).ToList();
        Assert.Equal(chapters, ChapterLink().Matches(page).Select(match => match.Groups["title"].Value));
        Assert.Contains("- [Networks: loss and all gradients](#networks-loss-and-all-gradients)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernels_time_stands_over_its_work_alone_and_over_call_and_work()
    {
        // Memory takes 64 floats × 4 bytes ÷ 40 a nanosecond, arithmetic 64 × 1 ns.
        (string Name, double Rate)[] limits =
            [("FMA", 4), ("addition", 2), ("mixed", 3), ("logic", 4), ("division", 0.25), ("division beside FMA", 0.5), ("L1 load", 80), ("L1 store", 40), ("L1 two loads and a store", 96)];
        var page = Written(
            [.. limits.Select(limit => new Measurement("limit", $"{limit.Name} {Machine.VectorBits}", "machine", limit.Rate, limit.Rate)),
            new("Relu", "64", "KernelGen", 96, 96), new("no rows", "Relu-64", "KernelGen", 16, 16)]);
        Assert.Contains("| Relu | 1.50 | 1.20 |", page, StringComparison.Ordinal);
        Assert.Contains("| Relu | 2 add | 96.0 | 16.0 | 6.40 | 64.0 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_stands_beside_what_its_operations_must_take()
    {
        var page = Written(
            new("limit", $"FMA {Machine.VectorBits}", "machine", 4, 4), new("limit", $"mixed {Machine.VectorBits}", "machine", 3, 3), new("limit", $"logic {Machine.VectorBits}", "machine", 4, 4),
            new("limit", $"addition {Machine.VectorBits}", "machine", 2, 2), new("limit", $"division {Machine.VectorBits}", "machine", 1, 1), new("limit", $"division beside FMA {Machine.VectorBits}", "machine", 1, 1),
            new("function's operations", "Erf", "Multiplications", 8, 8), new("function's operations", "Erf", "Additions", 3, 3), new("function", "Erf", "KernelGen", 6, 6));
        Assert.Contains("| Erf | 8 | 3 | 0 | 0 | 4.00 | 6.00 | 1.50 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_stand_beside_the_second_level_cache_where_they_do_not_fit_into_the_first()
    {
        // 256 × 256 weights of 4 bytes in 2,048 ns are 128 bytes a nanosecond; those of 64-64 are 16 KB.
        var page = Written(
            new("limit", $"L2 load {Machine.VectorBits}", "machine", 256, 256), new("dense sigmoid", "64-64", "KernelGen", 32, 32), new("dense sigmoid", "256-256", "KernelGen", 2048, 2048));
        Assert.Contains("| weights, bytes/ns | 512 | 128 |", page, StringComparison.Ordinal);
        Assert.Contains("| of what the second-level cache loads |  | 50 % |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Narrower_vectors_stand_beside_what_others_and_the_machine_do_with_them()
    {
        var page = Written(
            new("limit", "FMA 256", "machine", 135, 135), new("Softmax", "64", "KernelGen, 256 bits", 20, 20), new("Softmax", "64", "TensorPrimitives, 256 bits", 60, 60),
            new("Softmax", "64", "plain loops, 256 bits", 100, 100), new("network gradient", "784-128-10 × 32", "KernelGen, 256 bits", 1e5, 1e5),
            new("network gradient", "784-128-10 × 32", "plain loops, 256 bits", 2e6, 2e6));
        Assert.Contains("| 64 | 20.0 | 10.0 | 3.00 | 5.00 |", page, StringComparison.Ordinal);
        Assert.Contains("| 784-128-10 × 32 | 100 | 131 | 97 % | 20.0 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_fast_by_being_wrong_is_named_so_and_dashed()
    {
        Written(new("Sigmoid", "64", "Eigen", 5, 5), new("Sigmoid", "64", "oneDNN", 50, 50), new("accuracy", "Sigmoid", "Eigen", 6907, 6907), new("accuracy", "Sigmoid", "oneDNN", 3, 3));
        var chart = File.ReadAllText(Path.Combine(folder, "charts", "sigmoid.svg"));
        Assert.Contains(">Eigen, errs 6,907 ULP<", chart, StringComparison.Ordinal);
        Assert.Contains(">oneDNN<", chart, StringComparison.Ordinal);
        Assert.Single(Dashes().Matches(chart));
    }

    [Fact]
    public void Every_size_is_written_below_a_chart_and_none_over_another()
    {
        Written(new("Softmax", "1000", "KernelGen", 100, 100), new("Softmax", "1024", "KernelGen", 101, 101));
        var chart = File.ReadAllText(Path.Combine(folder, "charts", "softmax.svg"));
        string HeightOf(int size) => Regex.Match(chart, $"y=\"(?<y>[0-9.]+)\"[^>]*>{size}<").Groups["y"].Value;
        Assert.Equal(HeightOf(64), HeightOf(1000));
        Assert.NotEqual(HeightOf(1000), HeightOf(1024));
        Assert.NotEmpty(HeightOf(1024));
    }

    private string Written(params Measurement[] measured)
    {
        var results = new Results(
            [new("Softmax", "64", "KernelGen", 10, 10), new("Sigmoid", "64", "KernelGen", 10, 10), new("network gradient", "10-5-10 × 1", "KernelGen", 100, 100), new("network prediction", "10-5-10 × 1", "KernelGen", 50, 50), .. measured]);
        PerformancePage.Write(results, folder, "bench/run.sh");
        return File.ReadAllText(Path.Combine(folder, "performance.md"));
    }

    [GeneratedRegex("^## (?<title>.*)$", RegexOptions.Multiline)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^- \[(?<title>.*)\]\(#[\w-]+\)$", RegexOptions.Multiline)]
    private static partial Regex ChapterLink();

    [GeneratedRegex("stroke-dasharray=\"7 5\"")]
    private static partial Regex Dashes();
}
