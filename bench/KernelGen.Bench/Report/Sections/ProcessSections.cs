using KernelGen.Bench.Cold;
using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Networks;
using KernelGen.Bench.Training;
using KernelGen.Bench.Workloads;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Report.Sections;

/// <summary>What was measured in processes of its own, buffers where arrays would be and first calls, and the trainer.</summary>
internal sealed class ProcessSections(Results results, Roofs roofs, Page page)
{
    public void FirstCalls()
    {
        page.Heading("First calls");
        page.Paragraph(
            $"Microseconds in a fresh process with the runtime's default settings, n = {ColdStart.Size}: what the JIT takes, and the first {ColdStart.Calls} calls together, " +
            "compilation included. The bar is the JIT's time and three times as many calls in the steady state. An optimized caller is a hot one; an unoptimized caller is " +
            "what every method is at first.");
        page.Table(
            ["kernel, µs", "JIT", "thousand calls", "bar", "quotient", "from an unoptimized caller", "TensorPrimitives: JIT", "thousand calls", "from an unoptimized caller"],
            from kernel in KernelCatalog.All
            where Cold(ColdStart.CallsGroup, kernel.Name, Contender.Ours, true) is not null
            let jit = Cold(ColdStart.JitGroup, kernel.Name, Contender.Ours, true)
            let calls = Cold(ColdStart.CallsGroup, kernel.Name, Contender.Ours, true)
            let bar = jit + (3 * ColdStart.Calls * results.Best(kernel.Name, $"{ColdStart.Size}", Contender.Ours))
            select (IReadOnlyList<string>)[
                kernel.Name, Numbers.Micro(jit), Numbers.Micro(calls), Numbers.Micro(bar), Numbers.Ratio(calls, bar), Numbers.Micro(Cold(ColdStart.CallsGroup, kernel.Name, Contender.Ours, false)),
                Numbers.Micro(Cold(ColdStart.JitGroup, kernel.Name, Contender.TensorPrimitives, true)), Numbers.Micro(Cold(ColdStart.CallsGroup, kernel.Name, Contender.TensorPrimitives, true)),
                Numbers.Micro(Cold(ColdStart.CallsGroup, kernel.Name, Contender.TensorPrimitives, false))]);

        page.Paragraph("Nanoseconds a call when all else is warm: an optimized caller inlines the forwarder and the checks of arguments; one that is not optimized yet calls the forwarder, which is. Measured for the forward kernels; less than nothing is the clock's, and counts as nothing.");
        page.Table(
            ["kernel, ns", "from an optimized caller", "from an unoptimized caller", "more"],
            from kernel in results.Sizes(WarmCallers.Group)
            let optimized = Warm(kernel, true)
            let unoptimized = Warm(kernel, false)
            select (IReadOnlyList<string>)[kernel, Numbers.Time(optimized), Numbers.Time(unoptimized), Numbers.Time(unoptimized < optimized ? 0 : unoptimized - optimized)]);
    }

    public void FirstCallsOfNetworks()
    {
        page.Heading("A network's first calls", 3);
        page.Paragraph(
            $"Milliseconds in a fresh process: the first call, what the JIT takes, and the first {ColdStart.Calls} calls together; the bar as above. A network compiles what its calls need, each " +
            "when it is first used: prediction, loss and gradient, a single row and many. A training step is one of `Trainer.Run`; the trainer is created within the time.");
        page.Table(
            ["call, ms", "first call", "JIT", "thousand calls", "bar", "quotient", "JIT's share"],
            from shape in NetworkShape.OfThreeSizes
            from call in ColdNetworks.Calls
            let name = ColdNetworks.Name(shape, call.What, call.Rows)
            let jit = results.Best(ColdStart.JitGroup, name, Contender.Ours)
            let calls = results.Best(ColdStart.CallsGroup, name, Contender.Ours)
            let steady = results.Best(call.What, call.What == TrainingSteps.Group ? TrainingSteps.Size(shape, UpdateRule.All[0]) : shape.Size(call.Rows), Contender.Ours)
            let bar = jit + (3 * ColdStart.Calls * steady)
            select (IReadOnlyList<string>)[
                name, Numbers.Milli(results.Best(ColdNetworks.FirstGroup, name, Contender.Ours)), Numbers.Milli(jit), Numbers.Milli(calls), Numbers.Milli(bar), Numbers.Ratio(calls, bar), Numbers.Percent(jit / calls)]);
    }

    public void Arrays()
    {
        page.Heading("Aligned buffers and arrays");
        page.Paragraph(
            "A load or store of 64 bytes that crosses a cache line costs two. An `AlignedBuffer<T>` begins on a line, as everything else on this page; the values of an array do not, most often. " +
            $"Nanoseconds a call, all buffers aligned and all {ArrayPlaces.Offset} bytes behind a line.");
        var measured = results.All.Where(measurement => measurement.Contender == ArrayPlaces.Label).ToList();
        page.Table(
            ["kernel", "size", "aligned, ns", "arrays, ns", "arrays ÷ aligned"],
            from arrays in measured
            let aligned = results.Best(arrays.Group, arrays.Size, Contender.Ours)
            select (IReadOnlyList<string>)[arrays.Group, arrays.Size, Numbers.Time(aligned), Numbers.Time(arrays.Best), Numbers.Ratio(arrays.Best, aligned)]);
    }

    public void TrainingStep()
    {
        page.Heading("A step of the trainer");
        page.Paragraph(
            $"Microseconds a step with {TrainingSteps.BatchSize} rows: the whole of `Trainer.Run`, shuffling and gathering included and progress told once an epoch, divided by its steps; the gradient alone; and " +
            "the update's traffic, every value of parameters, gradient and state read and written once at the rates measured in this run.");
        page.Table(
            ["network × rows, rule", "step", "gradient", "traffic", "step ÷ (gradient + traffic)"],
            from shape in NetworkShape.OfThreeSizes
            from rule in UpdateRule.All
            let step = results.Best(TrainingSteps.Group, TrainingSteps.Size(shape, rule), Contender.Ours)
            let gradient = results.Best(Work.Gradient, shape.Size(TrainingSteps.BatchSize), Contender.Ours)
            let traffic = roofs.TrafficTime(rule.Loads, rule.Stores, shape.ParameterCount)
            where step is not null
            select (IReadOnlyList<string>)[TrainingSteps.Size(shape, rule), Numbers.Micro(step), Numbers.Micro(gradient), Numbers.Micro(traffic), Numbers.Ratio(step, gradient + traffic)]);
    }

    private double? Warm(string kernel, bool isOptimized) => results.Best(WarmCallers.Group, kernel, ColdStart.Label(Contender.Ours, isOptimized));

    private double? Cold(string group, string kernel, string contender, bool isOptimized) => results.Best(group, kernel, ColdStart.Label(contender, isOptimized));
}
