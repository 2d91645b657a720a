namespace KernelGen.Generators.Planning;

/// <summary>
/// How the gradient by a layer's weights and biases is written for a single row: row by row as they are packed, so that a vector which
/// reaches beyond its row is overwritten by the next.
/// </summary>
/// <param name="Bits">Of the vectors: the body's width, or the narrowest that holds a row.</param>
/// <param name="Offsets">The column where each vector of a row starts; the last one may overlap its neighbour.</param>
/// <param name="Held">Vectors of dz, the first ones, that stay in registers; the others are read where they are used.</param>
/// <param name="RowsAtOnce">Rows that a turn of the loop writes.</param>
/// <param name="LoopRows">Rows written by the loop; the rest follows it.</param>
internal sealed record NetworkOuterPlan(int Bits, IReadOnlyList<int> Offsets, int Held, int RowsAtOnce, int LoopRows)
{
    /// <summary>Stores of a turn, which hide its counting.</summary>
    private const int StoresOfATurn = 16;

    /// <summary>Where the product is this small, no loop is needed.</summary>
    private const int UnrolledStores = 48;

    /// <summary>An element of x, the zero that is added, and two products.</summary>
    private const int OtherRegisters = 4;

    public static NetworkOuterPlan Create(MatMul product, int bodyBits)
    {
        var tiles = MatMulPlan.Create(product, bodyBits);
        var (columns, lanes, rows) = (product.Columns, tiles.Lanes, product.Rows!.Value - 1);
        int[] offsets = [.. Enumerable.Range(0, (columns + lanes - 1) / lanes).Select(vector => Math.Max(0, Math.Min(vector * lanes, columns - lanes)))];
        var atOnce = Math.Max(1, StoresOfATurn / offsets.Length);
        var held = Math.Min(offsets.Length, RegisterBudget.Registers(bodyBits) - OtherRegisters);
        return new NetworkOuterPlan(tiles.Bits, offsets, held, atOnce, rows * offsets.Length <= UnrolledStores ? 0 : rows / atOnce * atOnce);
    }
}
