namespace KernelGen.Generators.Planning;

/// <summary>
/// What fits into one method. Past 60,000 bytes of IL, 20,000 instructions, 2,000 locals or 2,000 basic blocks the JIT compiles a method
/// without optimization for good (its MinOpts limits); past 512 locals, counted after inlining, it stops to inline (its MAX_INL_LCLS,
/// lclMAX_TRACKED), which is reached at about the 27th inlined exponential of floats and the 15th of doubles.
/// </summary>
internal static class JitBudget
{
    /// <summary>Plain vector statements of a method.</summary>
    public const int Statements = 512;

    /// <summary>Locals of a method, those of what is inlined into it included.</summary>
    public const int Locals = 512;

    /// <summary>Locals of the functions that are inlined into a method: what its statements leave of 512.</summary>
    public const int InlinedLocals = 430;

    /// <summary>Vectors of a row whose statements are written one by one.</summary>
    public const int RowVectors = 16;

    /// <summary>The same where each is computed by functions and nothing is folded: a loop is as fast from there on, and its text shorter.</summary>
    public const int FunctionRowVectors = 8;
}
