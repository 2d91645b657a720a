using KernelGen.Bench.Generator;
using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Report;
using KernelGen.Bench.Report.Sections;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Tests;

public sealed class ReportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kernelgen-bench").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_page_is_written_from_what_was_measured_and_leaves_the_rest_empty()
    {
        var results = new Results(
            [
                new("Softmax", "64", "KernelGen", 10, 11), new("Softmax", "64", "TensorPrimitives", 25, 26), new("Softmax", "64", "Eigen", 8, 9),
                new("Sigmoid", "64", "KernelGen", 10, 11), new("Sigmoid", "64", "g++ loops", 9.9, 9.9), new("network gradient", "10-5-10 × 1", "KernelGen", 100, 100),
                new("network gradient", "10-5-10 × 1", "TensorPrimitives", 200, 200), new("network prediction", "10-5-10 × 1", "KernelGen", 50, 50),
                new("network prediction", "10-5-10 × 1", "TensorPrimitives", 100, 100),
            ]);
        results.Add(
            [
                new("fresh processes", "784-128-10 × 1", "KernelGen", 4500, 4600), new("fresh processes", "784-128-10 × 1", "KernelGen", 3900, 4600), new("fresh processes", "784-128-10 × 1", "KernelGen", 4100, 4200),
                new("Relu", "256", "KernelGen", 4, 4), new("Relu", "256", "KernelGen, arrays", 5, 5), new("cold: JIT", "network gradient 10-5-10 × 1", "KernelGen", 2e6, 2e6), new("cold: first thousand calls", "network gradient 10-5-10 × 1", "KernelGen", 2.5e6, 2.5e6),
            ]);
        PerformancePage.Write(results, folder, "bench/run.sh --quick");
        var page = File.ReadAllText(Path.Combine(folder, "performance.md"));
        Assert.Contains("| times as fast as TensorPrimitives |  |  |  |  | 2.50 |  |  |  |  |  |  |", page, StringComparison.Ordinal);
        Assert.Contains("| Softmax 64 | Eigen | 8.00 | 10.0 | 1.25 |", page, StringComparison.Ordinal);
        Assert.Contains("| Sigmoid 64 | g++ loops | 9.90 | 10.0 | 1.01 |", page, StringComparison.Ordinal);
        Assert.Contains("| KernelGen | 3 | 3.90 | 4.10 | 4.50 |", page, StringComparison.Ordinal);
        Assert.Contains("| Relu | 256 | 4.00 | 5.00 | 1.25 |", page, StringComparison.Ordinal);
        Assert.Contains("| network gradient 10-5-10 × 1 |  | 2.00 | 2.50 | 2.30 | 1.09 | 80 % |", page, StringComparison.Ordinal);
        Assert.All(["softmax.svg", "sigmoid.svg", "networks.svg", "prediction.svg"], chart => Assert.True(File.Exists(Path.Combine(folder, "charts", chart)), chart));
    }

    [Fact]
    public void The_best_peer_is_as_accurate_as_it_must_be_and_a_mean_takes_what_all_peers_have()
    {
        var results = new Results(
            [
                new("Tanh", "64", "g++ loops", 20, 20), new("Tanh", "64", "Eigen", 10, 10), new("Tanh", "256", "g++ loops", 80, 80),
                new("accuracy", "Tanh", "g++ loops", 1.3, 1.3), new("accuracy", "Tanh", "Eigen", 7, 7),
            ]);
        Assert.Equal("g++ loops", Contenders.BestPeer(results, "Tanh", "64")?.Contender);
        Assert.True(Contenders.HaveAllPeers(results, "Tanh", "64"));
        Assert.False(Contenders.HaveAllPeers(results, "Tanh", "256"));
    }

    [Fact]
    public void What_a_kernel_must_do_is_counted_from_its_formula()
    {
        Assert.Equal("1 mul, 1 add, 1 Exp", KernelWork.Of(KernelCatalog.Get("LogSoftmaxGradient"), 64, 512).ToString());
        Assert.Equal("2 mul, 1 add", KernelWork.Of(KernelCatalog.Get("SigmoidGradient"), 64, 512).ToString());
        Assert.Equal("1 add, 1 logic", KernelWork.Of(KernelCatalog.Get("ReluGradient"), 64, 512).ToString());
        Assert.Equal(2, KernelWork.Of(KernelCatalog.Get("SigmoidGradient"), 1024, 512).Loads);
        Assert.Equal(2, KernelWork.Of(KernelCatalog.Get("SoftmaxGradient"), 64, 512).Loads);
        Assert.Equal(4, KernelWork.Of(KernelCatalog.Get("SoftmaxGradient"), 1024, 512).Loads);
    }

    [Fact]
    public void Every_function_of_the_catalog_has_a_measured_rate() =>
        Assert.All(KernelCatalog.All.SelectMany(kernel => KernelWork.Of(kernel, 64, 512).Functions), function => Assert.True(FunctionLoops.All.ContainsKey(function), $"FunctionLoops has no loop of {function}."));

    [Fact]
    public void The_programs_that_the_generator_is_measured_on_compile()
    {
        GeneratorTimes.NewDriver().RunGeneratorsAndUpdateCompilation(GeneratedPrograms.Of(30), out var generated, out _);
        Assert.Empty(generated.GetDiagnostics().Where(diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info));
        Assert.All(GeneratedPrograms.Models, model => Assert.True(GeneratorTimes.Emit(model.Program).Lines > 100, model.Name));
    }
}
