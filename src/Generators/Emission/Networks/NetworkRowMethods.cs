using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>Writes how a single row goes through a network at one width: Predict and Gradient, each in one method.</summary>
internal sealed class NetworkRowMethods(SourceWriter writer, NetworkPlan plan, NetworkRow row, Simd body)
{
    private readonly NetworkLayer last = row.Layers[row.Layers.Count - 1];

    private string Z => last.Forward.Result.Name;

    private string Dz => last.ParameterGradient.Right.Name;

    /// <summary>A method that is also called for many rows is told that there is one.</summary>
    private string One => plan.Layout.IsLossInLanes ? "" : ", 1";

    /// <summary>The method for a single row behind a method for many.</summary>
    public static string Name(string method, Simd body) => $"{method}OfRow_{body.Bits.Text()}";

    public void Write()
    {
        WritePredict();
        WriteGradient();
        foreach (var product in row.Products)
        {
            if (!MatMulPlan.Create(product, body.Bits).IsOneTile)
            {
                writer.Line();
                MatMulMethods.Write(writer, product with { Name = RowName(product) }, body);
            }
        }
    }

    private void WritePredict()
    {
        writer.Line();
        using (writer.OptimizedMethod($"private static void {Name(NetworkMethod.Predict, body)}(ref {body.Scalar} parameters, ref {body.Scalar} x, ref {body.Scalar} predictions)", canBeInlined: false))
        {
            if (row.Prediction is { } product)
            {
                WriteForward(row.Memory.Forward.Where(buffer => row.Layers.Count > 1), product);
                return;
            }

            WriteForward(row.Memory.Forward, last.Forward);
            writer.Line();
            writer.Line($"// predictions: {plan.Prediction.Formula}");
            writer.Line($"{NameOf(plan.Prediction)}(ref {Z}, ref predictions{One});");
        }
    }

    private void WriteGradient()
    {
        writer.Line();
        var references = NetworkMethod.References(plan, NetworkMethod.Gradient, body).Where(reference => reference.Name != "inputGradient")
            .Select(reference => reference.Name == "inputs" ? ("x", reference.Type) : reference);
        using (writer.OptimizedMethod($"private static double {Name(NetworkMethod.Gradient, body)}({NetworkMethod.Declarations(references)}, {body.Scalar} scale)", canBeInlined: false))
        {
            WriteForward(row.Memory.Forward.Concat(row.Memory.Backward), last.Forward, isGradient: true);
            writer.Line();
            WriteLoss();
            foreach (var layer in row.Layers.Reverse())
            {
                WriteBackward(layer);
            }

            writer.Line();
            writer.Line("return total;");
        }
    }

    private void WriteForward(IEnumerable<NetworkBuffer> buffers, MatMul end, bool isGradient = false)
    {
        if (buffers.Any())
        {
            writer.Line($"ref var memory = ref MemoryMarshal.GetReference(Scratch.Get<{body.Scalar}>({buffers.Last().End.Text()}));");
        }

        foreach (var buffer in buffers)
        {
            writer.Line($"ref var {buffer.Name} = ref {At("memory", buffer.Offset)};");
        }

        foreach (var layer in row.Layers)
        {
            var number = layer.Number.Text();
            writer.Line($"ref var W{number} = ref {At("parameters", layer.WeightsOffset)};");
            writer.Line($"ref var b{number} = ref {At("parameters", layer.BiasOffset)};");
        }

        foreach (var layer in row.Layers)
        {
            var number = layer.Number.Text();
            writer.Line();
            WriteProduct(layer == last ? end : layer.Forward);
            if ((isGradient ? layer.GradientsActivationPass : layer.ActivationPass) is { } activation)
            {
                writer.Line($"// h{number} from z{number}: {activation.Kernel.Formula}");
                writer.Line($"{RowsMethodEmitter.NameAt(activation, body)}(ref {layer.Sums}, ref h{number});");
            }
        }
    }

    private void WriteLoss()
    {
        var byTargets = $"{NameOf(plan.TargetLoss)}(ref {Z}, ref targets, ref {Dz}{One}, scale)";
        if (plan.LabelLoss is not { } labels)
        {
            writer.Line($"// {Dz}: {plan.TargetLoss.Formula}");
            writer.Line($"var total = {byTargets};");
            return;
        }

        writer.Line($"// {Dz} by labels: {labels.Formula};");
        writer.Line($"// by targets: {plan.TargetLoss.Formula}");
        writer.Line("var total = Unsafe.IsNullRef(ref labels)");
        writer.Line($"    ? {byTargets}");
        writer.Line($"    : {NameOf(labels)}(ref {Z}, ref labels, ref {Dz}{One}, scale);");
    }

    private void WriteBackward(NetworkLayer layer)
    {
        var (number, spec) = (layer.Number.Text(), layer.Spec);
        writer.Line();
        new NetworkOuterProduct(writer, layer, body).Write();
        if (layer.Number == 1)
        {
            return;
        }

        writer.Line();
        writer.Line($"Transpose.Copy(ref W{number}, {spec.Inputs.Text()}, {spec.Outputs.Text()}, {spec.Outputs.Text()}, ref {layer.Transposed.Name}, {layer.Transposed.Stride.Text()});");
        WriteProduct(layer.Backward);
    }

    private void WriteProduct(MatMul product)
    {
        writer.Line($"// {product.Formula}");
        var tiles = MatMulPlan.Create(product, body.Bits);
        if (!tiles.IsOneTile)
        {
            writer.Line($"{RowName(product)}_{body.Bits.Text()}({string.Join(", ", Matrices(product).Select(matrix => $"ref {matrix}"))});");
            return;
        }

        using (writer.Block())
        {
            new MatMulTileBody(writer, tiles, tiles.Groups[0].Panels[0].Tile, body).Write();
        }
    }

    private string NameOf(Kernel kernel) => RowsMethodEmitter.NameAt(plan.OnRows(kernel), body);

    private static string RowName(MatMul product) => $"{product.Name}OfRow";
}
