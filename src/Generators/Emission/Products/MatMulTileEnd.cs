using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>Writes what becomes of a tile's sums: the epilogue, if there is one, and the stores.</summary>
/// <param name="writer">Where to.</param>
/// <param name="plan">Of the product.</param>
/// <param name="tile">Its shape.</param>
/// <param name="simd">The vectors of the tile.</param>
/// <param name="sum">The variable that holds the sum of a row and a vector.</param>
internal sealed class MatMulTileEnd(SourceWriter writer, MatMulPlan plan, MatMulTile tile, Simd simd, Func<int, int, string> sum)
{
    private readonly MatMul matMul = plan.MatMul;

    private IEnumerable<(int Row, int Vector)> Places =>
        from row in Enumerable.Range(0, tile.Rows) from vector in Enumerable.Range(0, tile.Vectors) select (row, vector);

    public void Write()
    {
        if (matMul.Epilogue is not { } epilogue)
        {
            Store(sum, matMul.Result.Name);
            return;
        }

        writer.Line($"// {epilogue.Kernel.Formula}");
        foreach (var (row, vector) in Places)
        {
            WriteValue(epilogue, row, vector);
        }

        Store((row, vector) => Local(Kernel.Output, row, vector), matMul.Result.Name);
    }

    private void WriteValue(MatMulEpilogue epilogue, int row, int vector)
    {
        // The sum is an elementwise kernel's x, and a gradient's dy.
        var kernel = epilogue.Kernel;
        var bound = kernel.Inputs[kernel.Inputs.Count - 1];
        if (epilogue.Kept is { } kept)
        {
            writer.Line($"var {Local(kernel.Inputs[0], row, vector)} = {simd.Load(kept, Offset(row, vector).Text())};");
        }

        var expressions = new ExprWriter(simd, (value, _) => value.Equals(bound) ? sum(row, vector) : Local((RowValue)value, row, vector));
        foreach (var map in kernel.Passes.Cast<Map>())
        {
            writer.Line($"var {Local(map.Target, row, vector)} = {expressions.Vector(map.Value)};");
        }
    }

    private void Store(Func<int, int, string> value, string matrix)
    {
        foreach (var (row, vector) in Places)
        {
            var offset = Offset(row, vector);
            writer.Line(plan.MayReachBeyond(tile, row)
                ? $"{simd.Store(value(row, vector), matrix, offset.Text())};"
                : $"{simd.StoreFirst(value(row, vector), At(matrix, offset), plan.UsedLanes)};");
        }
    }

    private int Offset(int row, int vector) => (row * matMul.Result.Stride) + tile.Offsets[vector];

    private static string Local(RowValue value, int row, int vector) => $"{value.Name}{row.Text()}_{vector.Text()}";
}
