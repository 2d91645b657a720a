namespace KernelGen;

/// <summary>A generated kernel differs from the generic path.</summary>
/// <param name="report">What was found.</param>
public sealed class KernelVerificationException(VerificationReport report) : Exception(report?.ToString())
{
    /// <summary>What was found.</summary>
    public VerificationReport Report { get; } = report;
}
