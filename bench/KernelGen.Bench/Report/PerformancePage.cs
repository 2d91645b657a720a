using System.Globalization;
using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Report.Sections;

namespace KernelGen.Bench.Report;

/// <summary>docs/performance.md and its charts, from what was measured.</summary>
internal static class PerformancePage
{
    /// <summary>Writes the page into a folder, with its charts below.</summary>
    /// <param name="results">What was measured.</param>
    /// <param name="folder">Where the page is to stand.</param>
    /// <param name="command">The command that measured it.</param>
    public static void Write(Results results, string folder, string command)
    {
        var page = new Page();
        var roofs = new Roofs(results);
        var charts = Path.Combine(folder, "charts");
        Introduction(page, command);

        var summary = new Summary(results, page, charts);
        summary.AtAGlance();
        page.Contents();
        Limits(page, roofs);
        var kernels = new KernelSections(results, roofs, page, charts);
        kernels.BySize("Softmax", "Softmax");
        kernels.BySize("Sigmoid", "Sigmoid");
        var networks = new NetworkSections(results, roofs, page, charts);
        networks.Gradients();
        networks.Predictions();
        networks.DenseLayers();
        var processes = new ProcessSections(results, roofs, page);
        new FunctionSection(roofs, page).Write();
        var everyKernel = new EveryKernelSection(results, roofs, page, charts);
        everyKernel.Write();
        new AccuracySection(results, page).Write();
        everyKernel.Doubles();
        everyKernel.ShortRows();
        new NarrowSection(results, roofs, page, charts).Write();
        processes.Arrays();
        processes.FirstCalls();
        processes.FirstCallsOfNetworks();
        processes.TrainingStep();
        new GeneratorSection(results, page).Write();
        summary.WhereOthersAreFaster(Reasons);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "performance.md"), page.ToString());
    }

    private static void Introduction(Page page, string command)
    {
        page.Heading("Performance", 1);
        page.Paragraph("Every table and chart of this page is measured and written by one command:");
        page.Code(command);
        page.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"This run: {DateTime.UtcNow:yyyy-MM-dd}, {Machine.Processor} ({Machine.ProcessorModel}), one core, {Machine.VectorBits}-bit vectors; {Machine.Runtime} on {Machine.OperatingSystem}; TensorPrimitives {Machine.TensorPrimitivesVersion}, MathNet.Numerics {Machine.MathNetVersion}; {string.Join(", ", Peers.Versions())}."));
        page.Paragraph(
            "Times are those of the fastest of many short turns of a call through the public generated member with all its checks, warm, back to back, from aligned buffers, in the " +
            "first-level cache where they fit. Contenders in .NET take turns in one process, are compiled with full optimization, and must agree in their results before they are measured; " +
            "the C++ peers ([bench/peers](../bench/peers)) measure themselves in the same way right afterwards, on the same numbers, and are left out where their results are others. All are pinned to one core. [bench](../bench/README.md) says how to measure a part, or a benchmark alone.");
    }

    private static void Limits(Page page, Roofs roofs)
    {
        if (!roofs.AreKnown)
        {
            page.Paragraph("No C++ compiler was there to measure the machine's limits: the columns that compare with them are empty.");
            return;
        }

        page.Heading("The machine's limits");
        page.Paragraph(
            "What this core can do at most, measured by `bench/peers/limits.cpp` again and again between the other measurements of the run; the median counts. The clock does not stay the same, so a share of these is right to a few percent: elements a nanosecond of one kind of operation, of multiplications and additions side by side, " +
            "and of logic (bits, selections), which every unit can do; a division beside multiply-adds keeps their units busy for less time than it takes alone. " +
            "Loads and stores are whole vectors, in bytes a nanosecond, each alone and, in the first-level cache, two loads for each store, as a gradient has them: the cache does not do all of both at its best of each.");
        string[] limits = ["FMA", "addition", "mixed", "logic", "division", "division beside FMA", "L1 load", "L1 store", "L1 two loads and a store", "L2 load", "L2 store"];
        page.Table(
            ["bits", "multiply-add, GFLOP/s", "additions/ns", "multiplications and additions/ns", "logic/ns", "divisions/ns", "beside multiply-adds", "L1 load, bytes/ns", "L1 store", "L1 two loads and a store", "L2 load", "L2 store"],
            new[] { 512, 256, 128 }.Select(bits => (IReadOnlyList<string>)[$"{bits}", .. limits.Select(limit => Numbers.Time(roofs.Limit(limit, bits)))]));
        page.Paragraph($"The clock ran at {Numbers.Time(roofs.ClockRate)} GHz.");
    }

    private static IReadOnlyList<string> Reasons
    {
        get
        {
            var path = Path.Combine(Repository.Root, "bench", "reasons.md");
            return File.Exists(path) ? [File.ReadAllText(path).Trim()] : [];
        }
    }
}
