namespace Words;

/// <summary>Where a word may be written beside its dot.</summary>
/// <param name="X">Where it begins, ends or has its middle, as the anchor says.</param>
/// <param name="Baseline">The line it stands on.</param>
/// <param name="Anchor">start, end or middle.</param>
/// <param name="Box">What it takes, as far as can be known without the font.</param>
internal readonly record struct Label(double X, double Baseline, string Anchor, Box Box)
{
    /// <summary>Widths of letters over the size of a sans serif font: Latin ones on the average, those of East Asia square.</summary>
    private const double LetterWidth = 0.58, SquareWidth = 1.05;
    private const char FirstSquare = '\u2E80';

    private const double Gap = 5;

    /// <summary>The places around a dot, the preferred ones first.</summary>
    public static IEnumerable<Label> Around(double x, double y, string text, double size)
    {
        var width = size * text.Sum(static letter => letter < FirstSquare ? LetterWidth : SquareWidth);
        double level = y + (0.35 * size), above = y - Gap - (0.2 * size), below = y + Gap + (0.75 * size);
        yield return At(x + Gap, level, "start", x + Gap);
        yield return At(x - Gap, level, "end", x - Gap - width);
        yield return At(x, above, "middle", x - (width / 2));
        yield return At(x, below, "middle", x - (width / 2));
        yield return At(x + Gap, above, "start", x + Gap);
        yield return At(x + Gap, below, "start", x + Gap);
        yield return At(x - Gap, above, "end", x - Gap - width);
        yield return At(x - Gap, below, "end", x - Gap - width);

        Label At(double atX, double baseline, string anchor, double left) => new(atX, baseline, anchor, new Box(left, baseline - (0.8 * size), left + width, baseline + (0.25 * size)));
    }
}
