using BenchmarkDotNet.Attributes;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench;

/// <summary>The workloads of one kind, for BenchmarkDotNet.</summary>
public abstract class WorkloadBenchmarks
{
    private const int Calls = 1000;

    private Workload workload = null!;

    /// <summary>What is measured, by the name of <see cref="Names"/>.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>The workloads of the kind.</summary>
    public IEnumerable<string> Names => WorkloadCatalog.All.Where(Includes).Select(workload => workload.ToString());

    /// <summary>Finds the workload and runs it once.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        workload = WorkloadCatalog.All.Single(workload => workload.ToString() == Name);
        workload.Run(1);
    }

    /// <summary>One call, of many.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public void Run() => workload.Run(Calls);

    private protected abstract bool Includes(Workload workload);
}

/// <summary>Softmax at many sizes.</summary>
public class SoftmaxBenchmarks : WorkloadBenchmarks
{
    private protected override bool Includes(Workload workload) => workload.Work.Group == "Softmax";
}

/// <summary>Sigmoid at many sizes.</summary>
public class SigmoidBenchmarks : WorkloadBenchmarks
{
    private protected override bool Includes(Workload workload) => workload.Work.Group == "Sigmoid";
}

/// <summary>Batches of short rows.</summary>
public class BatchBenchmarks : WorkloadBenchmarks
{
    private protected override bool Includes(Workload workload) => workload.Work.Size.EndsWith(WorkloadCatalog.BatchSize(0)[1..], StringComparison.Ordinal);
}

/// <summary>Kernels in double.</summary>
public class DoubleBenchmarks : WorkloadBenchmarks
{
    private protected override bool Includes(Workload workload) => workload.Work.Group.EndsWith(WorkloadCatalog.DoubleGroup(""), StringComparison.Ordinal);
}

/// <summary>The other kernels.</summary>
public class KernelBenchmarks : WorkloadBenchmarks
{
    private protected override bool Includes(Workload workload) =>
        !workload.Work.Group.Contains(' ') && !workload.Work.Group.EndsWith(WorkloadCatalog.DoubleGroup(""), StringComparison.Ordinal) && !workload.Work.Group.EndsWith("Gradient", StringComparison.Ordinal) && workload.Work.Group is not ("Softmax" or "Sigmoid");
}

/// <summary>Gradients of kernels.</summary>
public class GradientBenchmarks : WorkloadBenchmarks
{
    private protected override bool Includes(Workload workload) => workload.Work.Group.EndsWith("Gradient", StringComparison.Ordinal);
}

/// <summary>Loss and gradient of networks.</summary>
public class NetworkBenchmarks : WorkloadBenchmarks
{
    private protected override bool Includes(Workload workload) => workload.Work.Group == Work.Gradient;
}

/// <summary>Prediction: networks and dense layers.</summary>
public class PredictionBenchmarks : WorkloadBenchmarks
{
    private protected override bool Includes(Workload workload) => workload.Work.Group is Work.Predict or Work.Dense;
}
