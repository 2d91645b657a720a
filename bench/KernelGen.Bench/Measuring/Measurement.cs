using System.Globalization;

namespace KernelGen.Bench.Measuring;

/// <summary>What one contender needed for one piece of work.</summary>
/// <param name="Group">As in <see cref="Workloads.Work"/>, or what is measured.</param>
/// <param name="Size">The size within the group.</param>
/// <param name="Contender">Who did it.</param>
/// <param name="Best">The fastest turn's time for one call, in nanoseconds; another unit where the group says so.</param>
/// <param name="Median">The median turn's.</param>
/// <param name="Check">A sum over the result, for comparison.</param>
internal sealed record Measurement(string Group, string Size, string Contender, double Best, double Median, double Check = 0)
{
    /// <summary>A line of <c>group|size|contender|best|median|check</c>.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Group}|{Size}|{Contender}|{Best:R}|{Median:R}|{Check:R}");

    /// <summary>The measurement in a line that <see cref="ToLine"/> or a peer wrote; null where the line is none.</summary>
    public static Measurement? FromLine(string line)
    {
        var parts = line.Split('|');
        return parts.Length == 6
            && double.TryParse(parts[3], CultureInfo.InvariantCulture, out var best)
            && double.TryParse(parts[4], CultureInfo.InvariantCulture, out var median)
            && double.TryParse(parts[5], CultureInfo.InvariantCulture, out var check)
            ? new Measurement(parts[0], parts[1], parts[2], best, median, check)
            : null;
    }
}
