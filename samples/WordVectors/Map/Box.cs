namespace Words;

/// <summary>A rectangle of the picture.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsWithin(double width, double height) => Left >= 0 && Top >= 0 && Right <= width && Bottom <= height;

    public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);
}
