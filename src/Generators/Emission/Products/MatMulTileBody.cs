using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>
/// Writes the computation of a tile of a matrix product, in a method that has the matrices' references as its own: start the accumulators,
/// step through the depth, apply the epilogue, store.
/// </summary>
internal sealed class MatMulTileBody(SourceWriter writer, MatMulPlan plan, MatMulTile tile, Simd body)
{
    private readonly MatMul matMul = plan.MatMul;
    private readonly Simd simd = body with { Bits = plan.Bits };
    private readonly int step = plan.Step(tile);

    private bool IsUnrolled => matMul.Depth == step;

    /// <summary>Some row of the tile multiplies with more than ones.</summary>
    private bool HasLeft => !IsOnes(0);

    private IEnumerable<int> Rows => Enumerable.Range(0, tile.Rows);

    private IEnumerable<int> Vectors => Enumerable.Range(0, tile.Vectors);

    private IEnumerable<int> Chains => Enumerable.Range(0, matMul.Chains);

    public void Write()
    {
        if (matMul.Depth is null)
        {
            WriteAccumulatedStart();
        }
        else
        {
            WriteStart();
        }

        WriteDepth();
        WriteSums();
        new MatMulTileEnd(writer, plan, tile, simd, Sum).Write();
    }

    private string Accumulator(int row, int vector, int chain) =>
        $"{Sum(row, vector)}{(matMul.Chains == 1 ? "" : $"_{chain.Text()}")}";

    private string Sum(int row, int vector) => $"sum{row.Text()}_{vector.Text()}";

    private bool IsOnes(int row) => tile.EndsInOnes && row == tile.Rows - 1;

    private void WriteStart()
    {
        foreach (var row in Rows)
        {
            foreach (var vector in Vectors)
            {
                foreach (var chain in Chains)
                {
                    var start = chain > 0 || matMul.Bias is not { } bias ? simd.Zero
                        : matMul.IsInLanes ? vector > 0 ? Accumulator(row, 0, 0) : simd.Create(At(bias, row))
                        : row > 0 ? Accumulator(0, vector, 0)
                        : plan.UsedLanes < plan.Lanes ? simd.LoadFirst(bias, plan.UsedLanes)
                        : simd.Load(bias, tile.Offsets[vector].Text());
                    writer.Line($"var {Accumulator(row, vector, chain)} = {start};");
                }
            }
        }
    }

    private void WriteAccumulatedStart()
    {
        foreach (var row in Rows)
        {
            writer.Line($"{simd.Type} {string.Join(", ", Vectors.Select(vector => Sum(row, vector)))};");
        }

        using (writer.Block("if (accumulate)"))
        {
            foreach (var row in Rows)
            {
                foreach (var vector in Vectors)
                {
                    var offset = (row * matMul.Result.Stride) + tile.Offsets[vector];
                    var stored = plan.MayReachBeyond(tile, row)
                        ? simd.Load(matMul.Result.Name, offset.Text())
                        : simd.LoadFirst(At(matMul.Result.Name, offset), plan.UsedLanes);
                    writer.Line($"{Sum(row, vector)} = {stored};");
                }
            }
        }

        using (writer.Block("else"))
        {
            foreach (var row in Rows)
            {
                writer.Line($"{string.Join(" = ", Vectors.Select(vector => Sum(row, vector)))} = {simd.Zero};");
            }
        }
    }

    private void WriteDepth()
    {
        writer.Line();
        if (IsUnrolled)
        {
            WriteTerms(0, step, matMul.Left.Name, matMul.Right.Name, 0);
            return;
        }

        var (left, right) = ($"{matMul.Left.Name}k", $"{matMul.Right.Name}k");
        if (HasLeft)
        {
            writer.Line($"ref var {left} = ref {matMul.Left.Name};");
        }

        writer.Line($"ref var {right} = ref {matMul.Right.Name};");
        var whole = matMul.Depth is { } depth ? (depth - (depth % step)).Text() : "depth";
        using (writer.Block($"for (var k = 0; k < {whole}; k += {step.Text()})"))
        {
            WriteTerms(0, step, left, right, 0);
            if (HasLeft)
            {
                Advance(writer, left, (step * matMul.Left.DepthStride).Text());
            }

            Advance(writer, right, (step * matMul.Right.Stride).Text());
        }

        // The names of the last terms go on where those of the loop end.
        WriteTerms(step, step + (matMul.Depth ?? 0) % step, left, right, -step);
    }

    /// <summary>The terms of some depths, each a multiply-add into its chain.</summary>
    private void WriteTerms(int start, int end, string left, string right, int shift)
    {
        for (var k = start; k < end; k++)
        {
            var rightRow = (k + shift) * matMul.Right.Stride;
            var operands = Vectors.Select(vector => tile.Offsets[vector] + rightRow)
                .Select(offset => matMul.Columns == 1 ? simd.CreateScalar(At(right, offset)) : simd.Load(right, offset.Text()))
                .ToList();
            if (!plan.LoadsOnTheSpot(tile))
            {
                foreach (var vector in Vectors)
                {
                    writer.Line($"var {Operand("right", k, vector)} = {operands[vector]};");
                    operands[vector] = Operand("right", k, vector);
                }
            }

            foreach (var row in Rows)
            {
                WriteTerms(row, k, left, shift, operands);
            }
        }
    }

    private void WriteTerms(int row, int k, string left, int shift, List<string> operands)
    {
        if (IsOnes(row))
        {
            foreach (var vector in Vectors)
            {
                writer.Line($"{Accumulator(row, vector, 0)} += {operands[vector]};");
            }

            return;
        }

        var value = simd.Create(At(left, (row * matMul.Left.RowStride) + ((k + shift) * matMul.Left.DepthStride)));
        if (tile.Vectors > 1)
        {
            writer.Line($"var {Operand("left", k, row)} = {value};");
            value = Operand("left", k, row);
        }

        foreach (var vector in Vectors)
        {
            var sum = Accumulator(row, vector, k % matMul.Chains);
            writer.Line($"{sum} = {simd.MultiplyAdd(value, operands[vector], sum)};");
        }
    }

    private static string Operand(string operand, int k, int index) => $"{operand}{k.Text()}_{index.Text()}";

    private void WriteSums()
    {
        writer.Line();
        if (matMul.Chains > 1)
        {
            foreach (var row in Rows)
            {
                foreach (var vector in Vectors)
                {
                    writer.Line($"var {Sum(row, vector)} = {string.Join(" + ", Chains.Select(chain => Accumulator(row, vector, chain)))};");
                }
            }
        }
    }
}
