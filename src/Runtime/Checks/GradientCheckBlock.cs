using System.Globalization;

namespace KernelGen;

/// <summary>What a gradient check found in one block of coordinates.</summary>
/// <param name="Name">W1, b1, …, inputs.</param>
/// <param name="Count">Coordinates of the block.</param>
/// <param name="Checked">How many of them were checked.</param>
/// <param name="Coordinate">The worst coordinate, counted from the block's first.</param>
/// <param name="Analytic">The gradient given, at the worst coordinate.</param>
/// <param name="Numeric">What it was compared with, at the worst coordinate.</param>
/// <param name="Error">|numeric − analytic| / max(|numeric|, |analytic|, G), G the largest |analytic| of the block; +∞ where a value is not finite.</param>
/// <param name="Tolerance">The largest error that passes.</param>
public sealed record GradientCheckBlock(
    string Name, int Count, int Checked, int Coordinate, double Analytic, double Numeric, double Error, double Tolerance)
{
    /// <summary>Whether the error is within the tolerance.</summary>
    public bool Passed => Error <= Tolerance;

    /// <summary>One line: name, verdict, error and the worst coordinate.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(Passed ? "passed" : "FAILED")}, error {Error:0.0e+0} (at most {Tolerance:0.0e+0}) at coordinate {Coordinate}, analytic {Analytic:R}, numeric {Numeric:R}; {Checked} of {Count} checked");
}
