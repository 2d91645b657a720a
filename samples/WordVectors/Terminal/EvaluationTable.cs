using KernelGen.Word2Vec;
using Spectre.Console;

namespace Words;

/// <summary>Writes what an evaluation came to.</summary>
internal static class EvaluationTable
{
    public static void Write(AnalogyReport report)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("analogies").AddColumn(Right("right")).AddColumn(Right("of")).AddColumn(Right("accuracy")).AddColumn(Right("with unknown words"));
        foreach (var section in report.Sections.Append(report.Total))
        {
            var accuracy = section.Asked == 0 ? "–" : FormattableString.Invariant($"{100 * section.Accuracy:0.0} %");
            table.AddRow(Markup.Escape(section.Name), Number(section.Correct), Number(section.Asked), accuracy, Number(section.Unknown));
        }

        AnsiConsole.Write(table);
    }

    public static void Write(SimilarityReport report) => Report.Line(report.Known < 2
        ? (FormattableString)$"no rank correlation: {report.Known} of {report.Known + report.Unknown} pairs are known"
        : $"rank correlation {report.RankCorrelation:0.000} over {report.Known} pairs; {report.Unknown} more have unknown words");

    private static TableColumn Right(string heading) => new TableColumn(heading).RightAligned();

    private static string Number(int number) => FormattableString.Invariant($"{number:N0}");
}
