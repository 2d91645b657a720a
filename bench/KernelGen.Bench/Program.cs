using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using KernelGen.Bench;
using KernelGen.Bench.Words;

// dotnet run -c Release --project bench/KernelGen.Bench -- --filter '*Softmax*'     BenchmarkDotNet: single benchmarks, by hand
// dotnet run -c Release --project bench/KernelGen.Bench -- measure --only softmax   contenders in turns: a table in seconds
// bench/run.sh                                                                      everything: docs/performance.md
if (args is ["--filter" or "--list" or "--help", ..])
{
    // It builds the project anew for every job, the generator's networks among it, which takes longer than its default of two minutes on a busy machine.
    var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15));
    BenchmarkSwitcher.FromAssembly(typeof(WorkloadBenchmarks).Assembly).Run(args, config);
    return 0;
}

return new RootCommand("Measures KernelGen beside its peers. With --filter or --list as the first argument, BenchmarkDotNet measures single benchmarks.") { Commands.Measure, Commands.Report, Commands.Render, Commands.Cold, Commands.ColdNetwork, Commands.CompileFunctions, WordCommands.Words, WordCommands.Train }
    .Parse(args).Invoke();
