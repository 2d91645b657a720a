using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the bodies of a network at one width: the passes of Predict, Loss and Gradient in order, then every product and kernel that they call.</summary>
internal sealed class NetworkPasses(SourceWriter writer, NetworkPlan plan, Simd body)
{
    private readonly NetworkLayer first = plan.Layers[0];

    private string Bits => body.Bits.Text();

    private string Parameters(string method) => NetworkMethod.Declarations(NetworkMethod.References(plan, method, body));

    public void Write()
    {
        WritePredict();
        WriteLoss();
        WriteGradient();
        foreach (var layer in plan.Layers)
        {
            WriteProduct(layer.Forward);
            WriteProduct(layer.WeightGradient);
            WriteProduct(layer.BiasGradient);
            WriteProduct(layer.Backward);
        }
    }

    private void WritePredict()
    {
        writer.Line();
        using (writer.OptimizedMethod($"private static void Predict_{Bits}({Parameters(NetworkMethod.Predict)}, int rows)", canBeInlined: false))
        {
            WriteForwardReferences();
            using (WriteChunks())
            {
                WriteForward();
                writer.Line();
                writer.Line($"// predictions: {plan.Prediction.Kernel.Formula}");
                writer.Line($"{RowsMethodEmitter.NameAt(plan.Prediction, body)}(ref {plan.Outputs.Name}, ref {Chunk("predictions", plan.Spec.OutputSize)}, count);");
            }
        }
    }

    private void WriteLoss()
    {
        writer.Line();
        using (writer.OptimizedMethod($"private static double Loss_{Bits}({Parameters(NetworkMethod.Loss)}, int rows, {body.Scalar} scale)", canBeInlined: false))
        {
            WriteForwardReferences();
            writer.Line($"ref var {Reference(plan.OutputGradient.Name)}");
            writer.Line("var total = 0d;");
            using (WriteChunks())
            {
                WriteForward();
                WriteLossPass();
            }

            writer.Line();
            writer.Line("return total;");
        }
    }

    private void WriteGradient()
    {
        writer.Line();
        using (writer.OptimizedMethod($"private static double Gradient_{Bits}({Parameters(NetworkMethod.Gradient)}, int rows, {body.Scalar} scale)", canBeInlined: false))
        {
            WriteForwardReferences("Unsafe.IsNullRef(ref inputGradient) ? GradientMemory : InputGradientMemory");
            WriteBackwardReferences();
            writer.Line("var total = 0d;");
            using (WriteChunks())
            {
                writer.Line("var accumulate = start > 0;");
                WriteForward();
                WriteLossPass();
                foreach (var layer in plan.Layers.Reverse())
                {
                    WriteBackward(layer);
                }
            }

            writer.Line();
            writer.Line("return total;");
        }
    }

    private void WriteForwardReferences(string memory = "ForwardMemory")
    {
        writer.Line($"ref var memory = ref MemoryMarshal.GetReference(Scratch.Get<{body.Scalar}>({memory}));");
        foreach (var buffer in plan.Memory.Forward.Where(buffer => buffer.Name != plan.OutputGradient.Name))
        {
            writer.Line($"ref var {Reference(buffer.Name)}");
        }

        foreach (var layer in plan.Layers)
        {
            writer.Line($"ref var W{layer.Number.Text()} = ref {At("parameters", layer.WeightsOffset)};");
            writer.Line($"ref var b{layer.Number.Text()} = ref {At("parameters", layer.BiasOffset)};");
        }
    }

    private void WriteBackwardReferences()
    {
        writer.Line($"ref var {Reference(plan.OutputGradient.Name)}");
        foreach (var buffer in plan.Memory.Backward)
        {
            writer.Line($"ref var {Reference(buffer.Name)}");
        }

        writer.Line($"ref var {Reference(plan.Memory.Input.Name)}");
        foreach (var layer in plan.Layers)
        {
            writer.Line($"ref var d{layer.Weights.Name} = ref {At("gradient", layer.WeightsOffset)};");
            writer.Line($"ref var {layer.BiasGradient.Result.Name} = ref {At("gradient", layer.BiasOffset)};");
        }

        writer.Line();
        writer.Line("// The products from right to left read the weights transposed.");
        foreach (var layer in plan.Layers.Skip(1))
        {
            WriteTranspose(layer);
        }

        using (writer.Block("if (!Unsafe.IsNullRef(ref inputGradient))"))
        {
            WriteTranspose(first);
        }

        writer.Line();
    }

    private void WriteTranspose(NetworkLayer layer) =>
        writer.Line($"Transpose.Copy(ref {layer.Weights.Name}, {layer.Spec.Inputs.Text()}, {layer.Spec.Outputs.Text()}, ref {layer.Transposed.Name}, {layer.Transposed.Stride.Text()});");

    private Block WriteChunks()
    {
        var block = writer.Block("for (var start = 0; start < rows; start += ChunkRows)");
        writer.Line("var count = Math.Min(ChunkRows, rows - start);");
        writer.Line($"ref var x = ref {Chunk("inputs", plan.Spec.InputSize)};");
        return block;
    }

    private void WriteForward()
    {
        foreach (var layer in plan.Layers)
        {
            writer.Line();
            WriteCall(layer.Forward, "count");
            if (layer.ActivationPass is { } activation)
            {
                writer.Line($"// h{layer.Number.Text()} from z{layer.Number.Text()}: {activation.Kernel.Formula}");
                writer.Line($"{RowsMethodEmitter.NameAt(activation, body)}(ref {layer.Sums}, ref h{layer.Number.Text()}, count);");
            }
        }
    }

    private void WriteLossPass()
    {
        var kernel = plan.TargetLoss.Kernel;
        var (z, dz) = (plan.Outputs.Name, plan.OutputGradient.Name);
        var byTargets = $"{RowsMethodEmitter.NameAt(plan.TargetLoss, body)}(ref {z}, ref {Chunk("targets", plan.Spec.OutputSize)}, ref {dz}, count, scale)";
        writer.Line();
        if (plan.LabelLoss is not { } labels)
        {
            writer.Line($"// {dz}: {kernel.Formula}");
            writer.Line($"total += {byTargets};");
            return;
        }

        writer.Line($"// {dz} by labels: {labels.Kernel.Formula};");
        writer.Line($"// by targets: {kernel.Formula}");
        writer.Line("total += Unsafe.IsNullRef(ref labels)");
        writer.Line($"    ? {byTargets}");
        writer.Line($"    : {RowsMethodEmitter.NameAt(labels, body)}(ref {z}, ref {Chunk("labels", 1)}, ref {dz}, count, scale);");
    }

    private void WriteBackward(NetworkLayer layer)
    {
        writer.Line();
        WriteCall(layer.WeightGradient, "count, accumulate");
        WriteCall(layer.BiasGradient, "count, accumulate");
        writer.Line();
        if (layer != first)
        {
            WriteCall(layer.Backward, "count");
            if (layer.BackwardPass is { } activation)
            {
                // The gradient of the output gives way to that of the sum.
                var dz = layer.Backward.Result.Name;
                var below = plan.Layers[layer.Number - 2];
                writer.Line($"// {dz} from dh{below.Number.Text()} and {below.Sums}: {activation.Kernel.Formula}");
                writer.Line($"{RowsMethodEmitter.NameAt(activation, body)}(ref {below.Sums}, ref {dz}, ref {dz}, count);");
            }

            return;
        }

        using (writer.Block("if (!Unsafe.IsNullRef(ref inputGradient))"))
        {
            writer.Line($"ref var dx = ref {Chunk("inputGradient", plan.Spec.InputSize)};");
            WriteCall(layer.Backward, "count");
        }
    }

    private void WriteCall(MatMul product, string counts)
    {
        writer.Line($"// {product.Formula}");
        writer.Line($"{Name(product, body)}({string.Join(", ", Matrices(product).Select(matrix => $"ref {matrix}"))}, {counts});");
    }

    private void WriteProduct(MatMul product)
    {
        writer.Line();
        MatMulMethods.Write(writer, product, body);
    }

    /// <summary>A matrix of the caller's from the chunk's first row on.</summary>
    private static string Chunk(string matrix, int columns) =>
        $"Unsafe.Add(ref {matrix}, (nint)start{(columns == 1 ? "" : $" * {columns.Text()}")})";

    /// <summary>The rest of a declaration: the name of a matrix in working memory, and where it lies.</summary>
    private string Reference(string name)
    {
        var buffer = plan.Memory.Forward.Concat(plan.Memory.Backward).Append(plan.Memory.Input).Single(buffer => buffer.Name == name);
        return $"{name} = ref {At("memory", buffer.Offset)};";
    }
}
