namespace KernelGen;

/// <summary>The result of a <see cref="KernelVerification"/>; prints itself.</summary>
public sealed class VerificationReport
{
    internal VerificationReport(string subject, IReadOnlyList<VerificationCheck> checks) => (Subject, Checks) = (subject, checks);

    /// <summary>What was verified.</summary>
    public string Subject { get; }

    /// <summary>Every check, in the order in which they ran.</summary>
    public IReadOnlyList<VerificationCheck> Checks { get; }

    /// <summary>Whether every check passed.</summary>
    public bool Passed => Checks.All(static check => check.Passed);

    /// <summary>Throws if a check failed.</summary>
    /// <exception cref="KernelVerificationException">A check failed; its message is this report.</exception>
    public void ThrowIfFailed()
    {
        if (!Passed)
        {
            throw new KernelVerificationException(this);
        }
    }

    /// <summary>The verdict, and a line per check.</summary>
    public override string ToString() =>
        string.Join('\n', Checks.Select(static check => $"  {check}").Prepend($"{Subject}: {(Passed ? "verified" : "FAILED")}"));
}
