namespace Digits;

/// <summary>The colours of the charts; the two series are told apart without red and green (Okabe and Ito, Color universal design, 2008).</summary>
internal static class Ink
{
    public const string Paper = "#ffffff";
    public const string Text = "#1f2933";
    public const string Faint = "#7b8794";
    public const string Grid = "#e4e7eb";
    public const string Empty = "#f5f7fa";
    public const string First = "#0072b2";
    public const string Second = "#d55e00";

    /// <summary>A colour between two of the form #rrggbb, at 0 the one and at 1 the other.</summary>
    public static string Between(string from, string to, double share)
    {
        var mixed = Enumerable.Range(0, 3).Select(i => (int)Math.Round((Channel(from, i) * (1 - share)) + (Channel(to, i) * share)));
        return "#" + string.Concat(mixed.Select(static channel => channel.ToString("x2", null)));
    }

    private static int Channel(string colour, int index) => Convert.ToInt32(colour.Substring(1 + (2 * index), 2), 16);
}
