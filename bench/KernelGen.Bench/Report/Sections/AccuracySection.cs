using KernelGen.Bench.Measuring;

namespace KernelGen.Bench.Report.Sections;

/// <summary>How exact those are who are compared.</summary>
internal sealed class AccuracySection(Results results, Page page)
{
    public void Write()
    {
        var contenders = Contenders.In(results, Accuracy.Group);
        if (contenders.Count == 0)
            return;

        page.Heading("Largest errors", 3);
        page.Paragraph(
            $"In units in the last place over ±{Accuracy.ElementScale}, over rows of ±{Accuracy.RowScale} for log-softmax and the gradient of cross-entropy. Who errs by more than {Accuracy.MostUlp} stays in the tables and does not count as the best peer. " +
            "GELU's errors are in units of x: it multiplies x with 1 + erf(x/√2), which everybody adds up, and which has no digit left where the sum nears 0.");
        page.Table(
            ["ULP", .. contenders],
            Accuracy.Kernels.Select(kernel => (IReadOnlyList<string>)[kernel, .. contenders.Select(contender => Numbers.Time(results.Best(Accuracy.Group, kernel, contender)))]));
    }
}
