using KernelGen.Bench.Limits;

namespace KernelGen.Bench.Report.Sections;

/// <summary>The functions of VectorMath beside what their operations must take.</summary>
internal sealed class FunctionSection(Roofs roofs, Page page)
{
    public void Write()
    {
        page.Heading("Functions");
        page.Paragraph(
            "What a function consists of is counted in the JIT's own listing of a bare loop over it: mul, multiplications with an addition or without; add, additions, maxima, comparisons, roundings, conversions, " +
            "shifts and scalings; logic, bits, selections and additions of integers; div, true divisions. At the limits they would take as long as the table above says, if nothing waited for anything: multiplications and " +
            "a division's share keep their units busy, the rest passes beside them as far as it was seen to. The bare loop reads and writes the first-level cache.");
        page.Table(
            ["function", "mul", "add", "logic", "div", "at the limits, ns an element", "in a bare loop", "quotient"],
            from function in FunctionLoops.All.Keys
            let operations = roofs.OperationsOf(function)
            let least = operations is null ? (double?)null : roofs.Time(operations.Value)
            select (IReadOnlyList<string>)[
                $"{function}", Count(operations?.Multiplications), Count(operations?.Additions), Count(operations?.Logic), Count(operations?.Divisions),
                Numbers.Time(least), Numbers.Time(roofs.FunctionTime(function)), Numbers.Ratio(roofs.FunctionTime(function), least)]);
    }

    private static string Count(double? operations) => operations is { } count ? FormattableString.Invariant($"{count:0.##}") : "";
}
