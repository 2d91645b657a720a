using System.CommandLine;
using BenchmarkDotNet.Running;
using KernelGen.Bench;

// dotnet run -c Release --project bench/KernelGen.Bench -- --filter '*Softmax*'     BenchmarkDotNet: single benchmarks, by hand
// dotnet run -c Release --project bench/KernelGen.Bench -- measure --only softmax   contenders in turns: a table in seconds
// bench/run.sh                                                                      everything: docs/performance.md
if (args is ["--filter" or "--list" or "--help", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(WorkloadBenchmarks).Assembly).Run(args);
    return 0;
}

return new RootCommand("Measures KernelGen beside its peers. With --filter or --list as the first argument, BenchmarkDotNet measures single benchmarks.") { Commands.Measure, Commands.Report, Commands.Render, Commands.Cold }
    .Parse(args).Invoke();
