using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>Writes a layer's gradient by weights and biases for a single row: an outer product, and the vector itself.</summary>
internal sealed class NetworkOuterProduct(SourceWriter writer, NetworkLayer layer, Simd body)
{
    private readonly MatMul product = layer.ParameterGradient;
    private readonly NetworkOuterPlan plan = NetworkOuterPlan.Create(layer.ParameterGradient, body.Bits);
    private readonly Simd simd = body with { Bits = NetworkOuterPlan.Create(layer.ParameterGradient, body.Bits).Bits };

    private string X => product.Left!.Name;

    private string Result => product.Result.Name;

    private IEnumerable<int> Vectors => Enumerable.Range(0, plan.Offsets.Count);

    /// <summary>A vector that is longer than two rows would reach beyond the biases.</summary>
    private bool IsExact => simd.Lanes > 2 * product.Columns;

    public void Write()
    {
        var number = layer.Number.Text();
        writer.Line($"// dW{number} = {X}ᵀ dz{number}, db{number} = dz{number}");
        using (writer.Block())
        {
            writer.Line($"ref var {Result} = ref {At("gradient", layer.WeightsOffset)};");
            foreach (var vector in Vectors.Take(plan.Held))
            {
                writer.Line($"var right{vector.Text()} = {Loaded(vector)};");
            }

            var (left, result) = (X, Result);
            if (plan.LoopRows > 0)
            {
                (left, result) = ($"{X}k", $"{Result}k");
                writer.Line($"ref var {left} = ref {X};");
                writer.Line($"ref var {result} = ref {Result};");
                using (writer.Block($"for (var k = 0; k < {plan.LoopRows.Text()}; k += {plan.RowsAtOnce.Text()})"))
                {
                    WriteRows(0, plan.RowsAtOnce, left, result);
                    Advance(writer, left, plan.RowsAtOnce.Text());
                    Advance(writer, result, (plan.RowsAtOnce * product.Columns).Text());
                }
            }

            var rest = product.Rows!.Value - 1 - plan.LoopRows;
            WriteRows(plan.LoopRows, plan.LoopRows + rest, left, result);
            foreach (var vector in Vectors)
            {
                Store($"{simd.Zero} + {Right(vector)}", result, (rest * product.Columns) + plan.Offsets[vector], simd.Lanes > product.Columns);
            }
        }
    }

    private void WriteRows(int first, int end, string left, string result)
    {
        for (var k = first; k < end; k++)
        {
            var offset = first == 0 ? k : k - first;
            writer.Line($"var left{k.Text()} = {simd.Create(At(left, offset))};");
            foreach (var vector in Vectors)
            {
                var value = simd.MultiplyAdd($"left{k.Text()}", Right(vector), simd.Zero);
                Store(value, result, (offset * product.Columns) + plan.Offsets[vector], IsExact);
            }
        }
    }

    private string Right(int vector) => vector < plan.Held ? $"right{vector.Text()}" : Loaded(vector);

    private string Loaded(int vector) => simd.Load(product.Right.Name, plan.Offsets[vector].Text());

    private void Store(string value, string reference, int offset, bool isExact) =>
        writer.Line(isExact
            ? $"{simd.StoreFirst(value, At(reference, offset), product.Columns)};"
            : $"{simd.Store(SlotAccess.Enclosed(value), reference, offset.Text())};");
}
