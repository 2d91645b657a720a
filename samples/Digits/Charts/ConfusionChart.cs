namespace Digits;

/// <summary>Draws a confusion matrix: right predictions on the diagonal in one colour, mistakes beside it in another.</summary>
internal static class ConfusionChart
{
    private const int Cell = 44;
    private const int Gap = 3;
    private const int Left = 76, Top = 108;
    private const int Side = DigitData.Classes * Cell;

    public static void Save(ConfusionMatrix matrix, string path)
    {
        var picture = new SvgPicture(Left + Side + 32, Top + Side + 32, "Confusion matrix");
        picture.Text(Left, 34, FormattableString.Invariant($"{matrix.Right} of {matrix.Total} held-out digits are right"), 18, Ink.Text, weight: "600");
        picture.Text(Left, 54, FormattableString.Invariant($"test accuracy {100 * matrix.Accuracy:0.0} %"), 13, Ink.Faint);
        picture.Text(Left + (Side / 2), Top - 30, "prediction", 12, Ink.Faint, "middle");
        picture.Text(Left - 32, Top + (Side / 2) + 4, "digit", 12, Ink.Faint, "end");
        for (var i = 0; i < DigitData.Classes; i++)
        {
            var name = FormattableString.Invariant($"{i}");
            picture.Text(Centre(Left, i), Top - 10, name, 14, Ink.Text, "middle", "600");
            picture.Text(Left - 14, Centre(Top, i) + 5, name, 14, Ink.Text, "middle", "600");
        }

        for (var truth = 0; truth < DigitData.Classes; truth++)
        {
            var ofTruth = Enumerable.Range(0, DigitData.Classes).Sum(prediction => matrix[truth, prediction]);
            for (var prediction = 0; prediction < DigitData.Classes; prediction++)
                Draw(picture, truth, prediction, matrix[truth, prediction], ofTruth);
        }

        picture.Save(path);
    }

    private static void Draw(SvgPicture picture, int truth, int prediction, int count, int ofTruth)
    {
        // By the square root of the share, or the few mistakes would be too pale to see.
        var depth = count == 0 ? 0 : Math.Sqrt((double)count / ofTruth);
        var colour = Ink.Between(Ink.Empty, truth == prediction ? Ink.First : Ink.Second, depth);
        picture.Rectangle(Left + (prediction * Cell), Top + (truth * Cell), Cell - Gap, Cell - Gap, colour, corner: 4);
        if (count > 0)
        {
            var text = FormattableString.Invariant($"{count}");
            picture.Text(Centre(Left, prediction), Centre(Top, truth) + 5, text, 14, depth > 0.5 ? Ink.Paper : Ink.Text, "middle");
        }
    }

    private static double Centre(int origin, int index) => origin + (index * Cell) + ((Cell - Gap) / 2.0);
}
