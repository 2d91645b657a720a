namespace KernelGen.Generators.Planning;

/// <summary>
/// What fits into vector registers, by vectors of a block (one at the full width). There are 32 registers of the full width, and 16 of a
/// smaller one on machines that have nothing larger. A function keeps about 12 of them for its coefficients.
/// </summary>
internal static class RegisterBudget
{
    /// <summary>Accumulators of a maximum: two loads a cycle, two cycles each. A maximum is the same in any order.</summary>
    public const int MaximumVectors = 4;

    /// <summary>Vectors of a row's inputs that stay in registers from sweep to sweep.</summary>
    public static int HeldVectors(bool isFullWidth, bool hasCalls) => isFullWidth ? 16 : hasCalls ? 4 : 8;

    /// <summary>Vectors that stay in registers while rows go by, beside a row's own accumulators.</summary>
    public static int ResidentVectors(bool isFullWidth) => isFullWidth ? 24 : 8;

    /// <summary>
    /// Locals of the functions in a row without loops. Long functions side by side have their coefficients spilled, where a loop keeps them;
    /// and the JIT stops to inline at 512 locals, of which the statements around the functions take theirs.
    /// </summary>
    public static int UnrolledLocals(bool isFullWidth) => isFullWidth ? 240 : 120;

    /// <summary>Vectors that a turn of a loop handles, so that one's latency hides behind the others'; fewer the more there is to do for each.</summary>
    public static int VectorsPerTurn(bool isFullWidth, int inlinedLocals) => inlinedLocals switch
    {
        0 => 4,
        <= 20 => isFullWidth ? 4 : 2,
        <= 60 => isFullWidth ? 2 : 1,
        _ => 1,
    };
}
