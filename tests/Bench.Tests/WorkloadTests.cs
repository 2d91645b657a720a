using KernelGen.Bench.Measuring;
using KernelGen.Bench.Networks;
using KernelGen.Bench.Workloads;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Tests;

public class WorkloadTests
{
    public static TheoryData<string> Groups => [.. WorkloadCatalog.All.Select(workload => workload.Work.Group).Distinct()];

    public static TheoryData<string> DeclarableKernels => [.. KernelCatalog.All.Where(kernel => kernel.Attribute is not null).Select(kernel => kernel.Name)];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Contenders_of_the_same_work_compute_the_same(string group)
    {
        var measured = Session.Workloads(WorkloadCatalog.All.Where(workload => workload.Work.Group == group), Effort.Smoke).ToList();
        Assert.All(measured, measurement => Assert.True(double.IsFinite(measurement.Check), measurement.ToLine()));
    }

    [Theory]
    [MemberData(nameof(DeclarableKernels))]
    public void Every_kernel_is_measured_with_whole_vectors_and_a_rest_and_in_a_batch_of_short_rows(string kernel) =>
        Assert.Superset(new HashSet<int> { 10, 64, 100, 256, 1000, 1024 }, WorkloadCatalog.Kernels.Where(declared => declared.Name == kernel).Select(declared => declared.Size).ToHashSet());

    [Fact]
    public void Contenders_that_compute_something_else_are_refused()
    {
        var work = new Work("any", "1");
        Workload[] rivals = [new(work, "right", _ => { }, () => 1), new(work, "wrong", _ => { }, () => 1.01)];
        var error = Assert.Throws<InvalidOperationException>(() => TurnTaking.Measure(rivals, Effort.Smoke));
        Assert.Equal("any 1 wrong computes 1.01, any 1 right 1.", error.Message);
    }

    [Fact]
    public void A_peer_that_computes_something_else_is_left_out()
    {
        var ours = new Results([new("Tanh", "64", "KernelGen", 1, 1, Check: 1)]);
        Assert.True(Peers.Agrees(ours, new("Tanh", "64", "right", 1, 1, Check: 1.001)));
        Assert.False(Peers.Agrees(ours, new("Tanh", "64", "wrong", 1, 1, Check: 1.01)));
    }

    [Fact]
    public void Our_largest_errors_are_among_those_that_count() =>
        Assert.All(Accuracy.Measure().Where(error => error.Contender == Contender.Ours), error => Assert.InRange(error.Best, 0.1, Accuracy.MostUlp));

    [Fact]
    public void Words_name_groups_sizes_and_contenders()
    {
        var found = WorkloadCatalog.Matching(["softmax,sigmoid", "64", "kernelgen"]);
        Assert.Equal(["Sigmoid 64 KernelGen", "Softmax 64 KernelGen"], found.Select(workload => workload.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Operations_of_a_gradient_are_twice_those_of_a_prediction_and_once_more_above_the_first_layer()
    {
        var shape = NetworkShape.Of(typeof(Sigmoid10x5x10));
        Assert.Equal(200, shape.PredictionFlops);
        Assert.Equal(500, shape.GradientFlops);
        Assert.Equal(115, shape.ParameterCount);
    }

    [Fact]
    public void A_measurement_reads_back_from_its_line()
    {
        var measurement = new Measurement("Softmax", "10 × 1000", "TensorPrimitives, stable", 1.25, 1e-3, -7.5);
        Assert.Equal(measurement, Measurement.FromLine(measurement.ToLine()));
    }

    [Fact]
    public void A_part_that_is_measured_again_takes_the_place_of_what_was_measured_before()
    {
        var results = new Results([new("Softmax", "10", "KernelGen", 5, 5), new("Softmax", "16", "KernelGen", 6, 6)]);
        results.Add([new("Softmax", "10", "KernelGen", 4, 4)]);
        Assert.Equal([("16", 6.0), ("10", 4.0)], results.All.Select(measurement => (measurement.Size, measurement.Best)));
    }

    [Fact]
    public void Every_kernel_is_measured_in_double_beside_TensorPrimitives_where_that_can_do_it()
    {
        var contenders = WorkloadCatalog.All.Where(workload => workload.Work.Group == WorkloadCatalog.DoubleGroup("Softmax")).Select(workload => workload.ToString());
        Assert.Superset(new HashSet<string> { "SoftmaxDouble 64 KernelGen", "SoftmaxDouble 64 TensorPrimitives", "SoftmaxDouble 1000 KernelGen" }, contenders.ToHashSet());
        Assert.Equal(KernelCatalog.All.Where(kernel => kernel.Attribute is not null).Select(kernel => kernel.Name).Order(), WorkloadCatalog.DoubleKernels.Select(kernel => kernel.Name).Distinct().Order());
    }
}
