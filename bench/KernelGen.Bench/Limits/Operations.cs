using System.Text.RegularExpressions;

namespace KernelGen.Bench.Limits;

/// <summary>Vector operations, by the units that can do them.</summary>
/// <param name="Multiplications">With an addition or without.</param>
/// <param name="Additions">Subtractions, maxima, comparisons, roundings, conversions, shifts and scalings, too: none of them is faster.</param>
/// <param name="Logic">Bits, selections, and additions of integers.</param>
/// <param name="Divisions">True divisions.</param>
internal readonly partial record struct Operations(double Multiplications, double Additions, double Logic, double Divisions)
{
    /// <summary>What an instruction of x64 does; nothing where it moves, or counts in general registers.</summary>
    public static Operations Of(string instruction) =>
        Multiplication().IsMatch(instruction) ? new(1, 0, 0, 0)
        : Division().IsMatch(instruction) ? new(0, 0, 0, 1)
        : Addition().IsMatch(instruction) ? new(0, 1, 0, 0)
        : instruction.StartsWith('v') && !Move().IsMatch(instruction) ? new(0, 0, 1, 0)
        : default;

    public static Operations operator +(Operations a, Operations b) =>
        new(a.Multiplications + b.Multiplications, a.Additions + b.Additions, a.Logic + b.Logic, a.Divisions + b.Divisions);

    [GeneratedRegex("^v(fn?m(add|sub)|mulp)")]
    private static partial Regex Multiplication();

    [GeneratedRegex("^v(div|sqrt)p")]
    private static partial Regex Division();

    [GeneratedRegex("^v(add|sub|max|min|cmp|round|rndscale|scalef|cvt|psll|psrl|psra)")]
    private static partial Regex Addition();

    [GeneratedRegex("^v(mov|p?broadcast|zeroupper)")]
    private static partial Regex Move();
}
