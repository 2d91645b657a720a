using System.Text;
using KernelGen;
using Spectre.Console;

namespace Digits;

/// <summary>Draws some digits with what the network takes them for: as many as fit side by side, first right ones of different classes and then mistakes.</summary>
internal static class DigitGallery
{
    private const string Shades = " ░▒▓█";
    private const int CellWidth = 19;
    private const int MostAcross = 6;

    public static void Write(LabeledData<float> digits, ReadOnlySpan<float> probabilities)
    {
        List<int> right = [], wrong = [];
        for (var i = 0; i < digits.Labels.Length; i++)
            (ConfusionMatrix.MostProbable(probabilities, i) == digits.Labels.Span[i] ? right : wrong).Add(i);

        var across = Math.Clamp(AnsiConsole.Profile.Width / CellWidth, 1, MostAcross);
        WriteRow($"Predicted rightly", [.. right.DistinctBy(i => digits.Labels.Span[i])], digits, probabilities, across);
        WriteRow($"Mistaken", wrong, digits, probabilities, across);
    }

    private static void WriteRow(FormattableString heading, List<int> indices, LabeledData<float> digits, ReadOnlySpan<float> probabilities, int across)
    {
        if (indices.Count == 0)
            return;

        // The middle ones of as many equal parts: not the first ones only, and the same in each run.
        Report.Heading(heading);
        var count = Math.Min(across, indices.Count);
        var chosen = Enumerable.Range(0, count).Select(k => indices[((2 * k) + 1) * indices.Count / (2 * count)]).ToArray();
        var text = new StringBuilder();
        for (var line = 0; line < DigitData.Side; line++)
        {
            foreach (var index in chosen)
                AppendCell(text, Line(digits.Image(index).Span.Slice(line * DigitData.Side, DigitData.Side)));
            EndLine(text);
        }

        foreach (var index in chosen)
        {
            var prediction = ConfusionMatrix.MostProbable(probabilities, index);
            AppendCell(text, FormattableString.Invariant($"taken for {prediction}, {100 * probabilities[(index * DigitData.Classes) + prediction]:0} %"));
        }

        EndLine(text);
        foreach (var index in chosen)
            AppendCell(text, FormattableString.Invariant($"is a {digits.Labels.Span[index]}"));
        EndLine(text);
        Console.Out.Write(text);
    }

    /// <summary>A character is about twice as high as wide: two of them make a square pixel.</summary>
    private static string Line(ReadOnlySpan<float> pixels)
    {
        var line = new StringBuilder();
        foreach (var ink in pixels)
            line.Append(Shades[(int)MathF.Round(ink * (Shades.Length - 1))], 2);
        return line.ToString();
    }

    private static void AppendCell(StringBuilder text, string content) => text.Append(content.PadRight(CellWidth));

    private static void EndLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        text.AppendLine();
    }
}
