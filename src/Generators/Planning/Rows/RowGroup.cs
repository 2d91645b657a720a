using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Planning;

/// <summary>
/// Short rows that a turn of the loop over rows handles together. No row's bits depend on it: where nothing is folded, the rows are one long
/// row; otherwise each is folded by itself in the same order, and the numbers of the rows stand side by side in the lanes of a small vector.
/// </summary>
/// <param name="Rows">How many.</param>
/// <param name="IsOneRow">Nothing is folded: they are covered as one row of as many elements.</param>
/// <param name="IsInTurn">Registers are few: a vector is loaded, and a row's number spread, when its turn comes, not before that of the first.</param>
/// <param name="HoldsInputs">Inputs stay in registers from sweep to sweep; otherwise each sweep loads what it reads.</param>
internal sealed record RowGroup(int Rows, bool IsOneRow, bool IsInTurn = false, bool HoldsInputs = true)
{
    /// <summary>Rows from this size on have work enough for themselves.</summary>
    private const int LongRowBlocks = 2;

    /// <summary>Blocks of several rows in one that keep the functions' latencies covered.</summary>
    private const int JoinedBlocks = 4;

    /// <summary>
    /// Vectors of inputs that leave too few of 16 registers for what is computed of them: gradients of 10 take a tenth less time in turn. (Fewer leave enough, and
    /// in turn take up to a twentieth more; losses need more registers than there are either way.)
    /// </summary>
    private const int ManyInputs = 8;

    /// <summary>Numbers of rows fill 128 bits.</summary>
    private const int NumberBytes = 16;

    /// <summary>The group of a method at a width, if it pays.</summary>
    public static RowGroup? Of(RowsMethod method, int lanes)
    {
        if (method.IsSingle)
        {
            return null;
        }

        var layout = new RowLayout(method.Size, method.Element);
        if (method.Kernel.Passes.All(pass => pass is Map))
        {
            var isDense = method.OutputStride == method.Size && method.InputStrides.All(stride => stride == method.Size);
            return isDense && method.Size <= LongRowBlocks * layout.FullBlockLanes ? new RowGroup(Joined(method.Size, layout.FullBlockLanes), IsOneRow: true) : null;
        }

        if (layout.Blocks > 1 || layout.BlockLanes / lanes > 2 || layout.IsGathered)
        {
            return null;
        }

        var plan = RowPlan.Create(method.Kernel, layout, lanes);
        var group = new RowGroup(NumberBytes / layout.ElementBytes, IsOneRow: false);
        var vectors = group.Rows * plan.VectorsPerBlock;
        if (!plan.IsFullWidth && !method.Kernel.IsLoss)
        {
            var inputs = vectors * method.Kernel.Inputs.Count;
            group = group with { IsInTurn = inputs >= ManyInputs, HoldsInputs = inputs <= ManyInputs };
        }

        var locals = vectors * plan.VectorLocals;
        return plan.LoopBlocks == 0 && locals <= RegisterBudget.UnrolledLocals(plan.IsFullWidth) ? group : null;
    }

    /// <summary>The fewest rows that are whole blocks, and enough of them.</summary>
    private static int Joined(int size, int blockLanes)
    {
        var rows = 1;
        while (rows * size % blockLanes != 0 || rows * size < JoinedBlocks * blockLanes)
        {
            rows *= 2;
        }

        return rows;
    }
}
