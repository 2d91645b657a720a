namespace KernelGen;

/// <summary>A gradient differs from what it was checked against.</summary>
/// <param name="report">What was found.</param>
public sealed class GradientCheckException(GradientCheckReport report) : Exception(report?.ToString())
{
    /// <summary>What was found.</summary>
    public GradientCheckReport Report { get; } = report;
}
