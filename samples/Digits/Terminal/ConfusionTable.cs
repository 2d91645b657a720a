using Spectre.Console;

namespace Digits;

/// <summary>Writes a confusion matrix: a row per true digit, a column per prediction.</summary>
internal static class ConfusionTable
{
    private const int CellWidth = 5;

    public static void Write(ConfusionMatrix matrix)
    {
        Report.Heading($"Confusion matrix: the digit down, its prediction across");
        AnsiConsole.MarkupLine($"[grey]     {Row(column => $"{column,CellWidth}")}[/]");
        for (var digit = 0; digit < DigitData.Classes; digit++)
        {
            var truth = digit;
            AnsiConsole.MarkupLine($"[grey]{truth,CellWidth}[/]{Row(prediction => Cell(matrix[truth, prediction], prediction == truth))}");
        }
    }

    private static string Row(Func<int, string> cell) => string.Concat(Enumerable.Range(0, DigitData.Classes).Select(cell));

    private static string Cell(int count, bool isRight) => (count, isRight) switch
    {
        (0, _) => $"[grey]{'·',CellWidth}[/]",
        (_, true) => $"[green]{count,CellWidth}[/]",
        _ => $"[red]{count,CellWidth}[/]",
    };
}
