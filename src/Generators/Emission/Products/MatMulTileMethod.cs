using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the method that steps a tile of a matrix product over what it repeats for: blocks of samples, groups of rows, panels.</summary>
internal sealed class MatMulTileMethod(SourceWriter writer, MatMulPlan plan, MatMulTile tile, Simd body)
{
    private readonly MatMul matMul = plan.MatMul;
    private readonly Simd simd = body with { Bits = plan.Bits };
    private readonly MatMulTileBody tileBody = new(writer, plan, tile, body);

    public void Write()
    {
        var parameters = Matrices(matMul).Select(name => $"ref {simd.Scalar} {name}")
            .Concat(matMul.IsInLanes ? ["int blocks"] : tile.Repeats ? ["int tiles"] : [])
            .Concat(matMul.Depth is null ? ["int depth", "bool accumulate"] : []);
        using (writer.OptimizedMethod($"private static void {Name(plan, tile, body)}({string.Join(", ", parameters)})", canBeInlined: false))
        {
            if (matMul.IsInLanes)
            {
                WriteBlocks();
                return;
            }

            if (!tile.Repeats)
            {
                tileBody.Write();
                return;
            }

            using (writer.Block("for (; tiles > 0; tiles--)"))
            {
                var columns = WritePanels();
                Advance(writer, matMul.Left.Name, (tile.Rows * matMul.Left.RowStride).Text());
                foreach (var matrix in new[] { matMul.Epilogue?.Kept, matMul.Result.Name }.OfType<string>())
                {
                    Advance(writer, matrix, ((tile.Rows * matMul.Result.Stride) - columns).Text());
                }
            }
        }
    }

    /// <summary>The tiles of a group of rows; returns by how many columns the matrices have been moved on.</summary>
    private int WritePanels()
    {
        if (tile.Panels == 1)
        {
            tileBody.Write();
            writer.Line();
            return 0;
        }

        var columns = plan.Columns(tile);
        using (writer.Block($"for (var panel = 0; panel < {tile.Panels.Text()}; panel++)"))
        {
            tileBody.Write();
            writer.Line();
            foreach (var matrix in Matrices(matMul).Where(matrix => matrix != matMul.Left.Name))
            {
                Advance(writer, matrix, columns.Text());
            }
        }

        writer.Line();
        foreach (var matrix in new[] { matMul.Right.Name, matMul.Bias }.OfType<string>())
        {
            Advance(writer, matrix, (-tile.Panels * columns).Text());
        }

        return tile.Panels * columns;
    }

    private void WriteBlocks()
    {
        using (writer.Block("for (; blocks > 0; blocks--)"))
        {
            tileBody.Write();
            writer.Line();
            Advance(writer, matMul.Right.Name, (matMul.Depth!.Value * matMul.Right.Stride).Text());
            foreach (var matrix in new[] { matMul.Epilogue?.Kept, matMul.Result.Name }.OfType<string>())
            {
                Advance(writer, matrix, (matMul.Rows!.Value * matMul.Result.Stride).Text());
            }
        }
    }
}
