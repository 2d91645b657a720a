namespace KernelGen.Generators.Planning;

/// <summary>
/// What fits into vector registers, by vectors of a block (one at the full width). There are 32 registers of the full width, and 16 of a
/// smaller one on machines that have nothing larger. A function keeps four to eight of them for its constants; coefficients are operands in memory.
/// </summary>
internal static class RegisterBudget
{
    /// <summary>Registers of a machine whose widest vectors have this many bits.</summary>
    public static int Registers(int bits) => bits == 512 ? 32 : 16;

    /// <summary>Accumulators of a maximum: two loads a cycle, two cycles each. A maximum is the same in any order.</summary>
    public const int MaximumVectors = 4;

    /// <summary>Accumulators that are open at a time where registers are few: two additions a cycle, four cycles each.</summary>
    public const int OpenSums = 8;

    /// <summary>Vectors of a row's inputs that stay in registers from sweep to sweep.</summary>
    public static int HeldVectors(bool isFullWidth, bool hasCalls) => isFullWidth ? 16 : hasCalls ? 4 : 8;

    /// <summary>Those of them that sweeps keep for later ones; more are loaded again, once registers are free.</summary>
    public static int KeptVectors(bool isFullWidth, bool hasCalls) => isFullWidth ? (hasCalls ? 12 : 16) : hasCalls ? 2 : 8;

    /// <summary>Vectors that stay in registers while rows go by, beside a row's own accumulators.</summary>
    public static int ResidentVectors(bool isFullWidth) => isFullWidth ? 24 : 8;

    /// <summary>
    /// Locals of the functions in a row without loops: the JIT stops to inline at 512, of which the statements around the functions take theirs. Where
    /// registers are few, long functions side by side have their constants spilled, where a loop keeps them.
    /// </summary>
    public static int UnrolledLocals(bool isFullWidth) => isFullWidth ? 310 : 160;

    /// <summary>Values of vectors that are computed side by side at the full width.</summary>
    public const int ValuesAbreast = 20;

    /// <summary>Vectors that functions of VectorMath take at once, at the full width.</summary>
    public const int FunctionVectors = 4;

    /// <summary>Vectors that a turn of a loop handles, so that one's latency hides behind the others'; fewer the more there is to do for each.</summary>
    public static int VectorsPerTurn(bool isFullWidth, int inlinedLocals) => inlinedLocals switch
    {
        0 => 4,
        <= 40 => isFullWidth ? 4 : 2,
        <= 70 => isFullWidth ? 2 : 1,
        _ => 1,
    };
}
