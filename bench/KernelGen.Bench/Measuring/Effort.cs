namespace KernelGen.Bench.Measuring;

/// <summary>How long a measurement may take.</summary>
/// <param name="WarmUpSeconds">For each contender, before the first turn.</param>
/// <param name="TurnSeconds">Length of a turn: long against the clock's resolution, short against what disturbs a machine.</param>
/// <param name="Turns">Turns of each contender.</param>
internal sealed record Effort(double WarmUpSeconds, double TurnSeconds, int Turns)
{
    /// <summary>For a report in a few minutes.</summary>
    public static readonly Effort Quick = new(0.01, 1e-4, 101);

    public static readonly Effort Full = new(0.05, 2e-4, 501);

    /// <summary>For tests: every workload runs, and nothing is measured.</summary>
    public static readonly Effort Smoke = new(0, 0, 1);
}
