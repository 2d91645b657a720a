using System.Globalization;

namespace KernelGen;

/// <summary>One comparison of a verification.</summary>
/// <param name="Name">What was compared.</param>
/// <param name="Error">The largest error found, relative to the magnitude of the values; 0 where bits were to be equal and are, +∞ where they are not.</param>
/// <param name="Tolerance">The largest error that passes.</param>
/// <param name="Detail">Where the worst error is and which values stand there, or what went wrong; empty if there is nothing to say.</param>
public sealed record VerificationCheck(string Name, double Error, double Tolerance, string Detail)
{
    /// <summary>Whether the error is within the tolerance.</summary>
    public bool Passed => Error <= Tolerance;

    /// <summary>One line: verdict, name, error and detail.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Passed ? "passed" : "FAILED")}  {Name}: error {Error:0.0e+0}, at most {Tolerance:0.0e+0}{(Detail.Length > 0 ? "; " : "")}{Detail}");
}
