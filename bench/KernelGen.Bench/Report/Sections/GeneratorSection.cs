using KernelGen.Bench.Generator;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Report.Sections;

/// <summary>What the generator costs.</summary>
internal sealed class GeneratorSection(Results results, Page page)
{
    public void Write()
    {
        page.Heading("The generator");
        page.Paragraph(
            "Milliseconds for projects of so many kernels, every kind and several sizes in turn, as medians: by a new driver in a warm process (an editor that opens the project), and " +
            "after an edit that concerns no kernel (every keystroke elsewhere), where nothing runs past the attribute.");
        page.Table(
            ["kernels", "new driver, ms", "a kernel", "edit elsewhere, ms"],
            GeneratorTimes.Counts.Select(count => (IReadOnlyList<string>)[
                $"{count}",
                Numbers.Milli(Median(GeneratorTimes.NewDriverGroup, $"{count}")),
                Numbers.Milli(Median(GeneratorTimes.NewDriverGroup, $"{count}") / count),
                Numbers.Milli(Median(GeneratorTimes.EditGroup, $"{count}"))]));

        page.Paragraph("`dotnet build` from the command line with no compiler running, the median of several, as the compiler reports it; the generator is itself compiled by the JIT in this time.");
        page.Table(
            ["kernels", "build, ms", "generator, ms", "share"],
            ColdBuild.Counts.Select(count => (IReadOnlyList<string>)[
                $"{count}",
                Numbers.Milli(Median(ColdBuild.BuildGroup, $"{count}")),
                Numbers.Milli(Median(ColdBuild.GeneratorGroup, $"{count}")),
                Numbers.Percent(Median(ColdBuild.GeneratorGroup, $"{count}") / Median(ColdBuild.BuildGroup, $"{count}"))]));

        page.Paragraph($"What one kernel of n = {GeneratorTimes.AddedSize}, or one model, adds to the consumer's assembly: bytes of code and metadata, all widths; and the lines of its files.");
        page.Table(
            ["declaration", "bytes", "lines"],
            results.Sizes(GeneratorTimes.BytesGroup).Select(name => (IReadOnlyList<string>)[
                name, Numbers.Count(Median(GeneratorTimes.BytesGroup, name) ?? 0), Numbers.Count(Median(GeneratorTimes.LinesGroup, name) ?? 0)]));
    }

    private double? Median(string group, string size) => results.Find(group, size, Contender.Ours)?.Median;
}
