using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>Writes what becomes of a tile's sums: the activation or its gradient, and the stores.</summary>
internal sealed class MatMulTileEnd(SourceWriter writer, MatMulPlan plan, MatMulTile tile, Simd simd)
{
    private readonly MatMul matMul = plan.MatMul;

    private IEnumerable<int> Vectors => Enumerable.Range(0, tile.Vectors);

    public void Write(Func<int, int, string> sum)
    {
        if (matMul.Epilogue is not { } epilogue)
        {
            StoreRows(sum, matMul.Result.Name);
        }
        else if (epilogue.Calls == 0 || tile.Rows == 1)
        {
            WriteInRegisters(epilogue, sum);
        }
        else
        {
            WriteAfterwards(epilogue, sum);
        }
    }

    /// <summary>Without calls of functions, or for a single row, the sums stay where they are.</summary>
    private void WriteInRegisters(MatMulEpilogue epilogue, Func<int, int, string> sum)
    {
        writer.Line($"// {epilogue.Kernel.Formula}");
        if (epilogue is { IsGradient: false, Kept: { } kept })
        {
            StoreRows(sum, kept);
        }

        for (var row = 0; row < tile.Rows; row++)
        {
            var offset = row * matMul.Result.Stride;
            var sums = Vectors.Select(vector => sum(row, vector)).ToArray();
            WriteRow(epilogue, offset, sums, epilogue.Kept, matMul.Result.Name, row.Text());
        }
    }

    /// <summary>
    /// Functions are called in a loop over the rows just stored, so that each stands once in the method: the compiler stops inlining
    /// at some thirty of them. All vectors of a row are loaded before any is stored, since the last may overlap its neighbour.
    /// </summary>
    private void WriteAfterwards(MatMulEpilogue epilogue, Func<int, int, string> sum)
    {
        var stored = epilogue is { IsGradient: false, Kept: { } kept } ? kept : matMul.Result.Name;
        StoreRows(sum, stored);
        writer.Line();
        writer.Line($"// {epilogue.Kernel.Formula}");
        var matrices = new[] { epilogue.Kept, matMul.Result.Name }.OfType<string>().ToList();
        foreach (var matrix in matrices)
        {
            writer.Line($"ref var {matrix}Row = ref {matrix};");
        }

        using (writer.Block($"for (var row = 0; row < {tile.Rows.Text()}; row++)"))
        {
            foreach (var vector in Vectors)
            {
                writer.Line($"var sum_{vector.Text()} = {simd.Load($"{stored}Row", tile.Offsets[vector].Text())};");
            }

            var sums = Vectors.Select(vector => $"sum_{vector.Text()}").ToArray();
            WriteRow(epilogue, 0, sums, epilogue.Kept is null ? null : $"{epilogue.Kept}Row", $"{matMul.Result.Name}Row", "");
            foreach (var matrix in matrices)
            {
                Advance(writer, $"{matrix}Row", matMul.Result.Stride.Text());
            }
        }
    }

    /// <summary>One row of the epilogue: the passes of its kernel over each vector, then the stores.</summary>
    private void WriteRow(MatMulEpilogue epilogue, int offset, string[] sums, string? kept, string result, string suffix)
    {
        var kernel = epilogue.Kernel;
        foreach (var vector in Vectors)
        {
            string Local(Expr value) => $"{((RowValue)value).Name}{suffix}_{vector.Text()}";
            string Bound(Expr value) => value.Equals(kernel.Inputs[kernel.Inputs.Count - 1]) ? sums[vector] : Local(value);

            if (epilogue.IsGradient)
            {
                writer.Line($"var {Local(kernel.Inputs[0])} = {simd.Load(kept!, (offset + tile.Offsets[vector]).Text())};");
            }

            var expressions = new ExprWriter(simd, (value, _) => Bound(value));
            foreach (var map in kernel.Passes.Cast<Map>())
            {
                writer.Line($"var {Local(map.Target)} = {expressions.Vector(map.Value)};");
            }
        }

        Store(vector => $"{Kernel.Output.Name}{suffix}_{vector.Text()}", result, offset);
    }

    private void StoreRows(Func<int, int, string> value, string matrix)
    {
        for (var row = 0; row < tile.Rows; row++)
        {
            var current = row;
            Store(vector => value(current, vector), matrix, row * matMul.Result.Stride);
        }
    }

    private void Store(Func<int, string> value, string matrix, int offset)
    {
        foreach (var vector in Vectors)
        {
            var at = offset + tile.Offsets[vector];
            writer.Line(matMul.IsExact && plan.UsedLanes < plan.Lanes
                ? $"{simd.StoreFirst(value(vector), At(matrix, at), plan.UsedLanes)};"
                : $"{simd.Store(value(vector), matrix, at.Text())};");
        }
    }
}
