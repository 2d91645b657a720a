using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the bodies of a network at one width: the passes of Predict, Loss and Gradient in order, then every product and kernel that they call.</summary>
internal sealed class NetworkPasses(SourceWriter writer, NetworkPlan plan, Simd body)
{
    private readonly NetworkLayer first = plan.Layers[0];
    private readonly NetworkOutputs outputs = new(writer, plan, body);
    private readonly NetworkReferences references = new(writer, plan, body);

    private string Bits => body.Bits.Text();

    private bool IsInLanes => plan.Layout.IsInLanes;

    /// <summary>How many samples a product goes through: rows, or blocks of lanes.</summary>
    private string Samples => IsInLanes ? "blocks" : "count";

    /// <summary>How many rows a pass over the elements of a layer goes through.</summary>
    private string Rows(int size)
    {
        var rows = NetworkLayout.RowsOfAPass(size, plan.Spec.Element);
        return IsInLanes || rows == 1 ? Samples : $"(count + {(rows - 1).Text()}) / {rows.Text()}";
    }

    private string Suffix => IsInLanes ? "Lanes" : "";

    private string Parameters(string method) => NetworkMethod.Declarations(NetworkMethod.References(plan, method, body));

    public void Write()
    {
        WritePredict();
        WriteLoss();
        WriteGradient();
        if (plan.Row is { } row)
        {
            new NetworkRowMethods(writer, plan, row, body).Write();
        }

        foreach (var layer in plan.Layers)
        {
            WriteProduct(layer.Forward);
            WriteProduct(layer.ParameterGradient);
            WriteProduct(layer.Backward);
        }
    }

    private void WritePredict()
    {
        writer.Line();
        WriteChoice(NetworkMethod.Predict, "rows == 1", "", "");
        using (writer.OptimizedMethod($"private static void {MethodName(NetworkMethod.Predict)}({Parameters(NetworkMethod.Predict)}, int rows)", canBeInlined: false))
        {
            references.WriteForward("ForwardMemory");
            using (WriteChunks())
            {
                WriteForward();
                outputs.WritePrediction();
            }
        }
    }

    private void WriteLoss()
    {
        writer.Line();
        using (writer.OptimizedMethod($"private static double Loss_{Bits}({Parameters(NetworkMethod.Loss)}, int rows, {body.Scalar} scale)", canBeInlined: false))
        {
            references.WriteForward("ForwardMemory");
            references.WriteOutputGradient();
            writer.Line("var total = 0d;");
            using (WriteChunks())
            {
                WriteForward();
                outputs.WriteLoss();
            }

            writer.Line();
            writer.Line("return total;");
        }
    }

    private void WriteGradient()
    {
        writer.Line();
        WriteChoice(NetworkMethod.Gradient, "rows == 1 && Unsafe.IsNullRef(ref inputGradient)", $", {body.Scalar} scale", ", scale");
        using (writer.OptimizedMethod($"private static double {MethodName(NetworkMethod.Gradient)}({Parameters(NetworkMethod.Gradient)}, int rows, {body.Scalar} scale)", canBeInlined: false))
        {
            references.WriteForward("Unsafe.IsNullRef(ref inputGradient) ? GradientMemory : InputGradientMemory");
            references.WriteBackward();
            writer.Line("var total = 0d;");
            using (WriteChunks())
            {
                writer.Line("var accumulate = start > 0;");
                WriteForward(isGradient: true);
                outputs.WriteLoss();
                foreach (var layer in plan.Layers.Reverse())
                {
                    WriteBackward(layer);
                }
            }

            writer.Line();
            writer.Line("return total;");
        }
    }

    /// <summary>The method's name: that behind the choice between one row and many, if there is one.</summary>
    private string MethodName(string method) => plan.Row is null ? $"{method}_{Bits}" : $"{method}OfRows_{Bits}";

    private void WriteChoice(string method, string isRow, string parameters, string arguments)
    {
        if (plan.Row is null)
        {
            return;
        }

        var names = NetworkMethod.References(plan, method, body).Select(reference => reference.Name).ToList();
        var ofRow = string.Join(", ", names.Where(name => name != "inputGradient").Select(name => $"ref {name}"));
        var ofRows = string.Join(", ", names.Select(name => $"ref {name}"));
        using (writer.InlinedMethod($"private static {(method == NetworkMethod.Predict ? "void" : "double")} {method}_{Bits}({Parameters(method)}, int rows{parameters})"))
        {
            var prefix = method == NetworkMethod.Predict ? "" : "return ";
            using (writer.Block($"if ({isRow})"))
            {
                writer.Line($"{prefix}{NetworkRowMethods.Name(method, body)}({ofRow}{arguments});");
                if (method == NetworkMethod.Predict)
                {
                    writer.Line("return;");
                }
            }

            writer.Line();
            writer.Line($"{prefix}{MethodName(method)}({ofRows}, rows{arguments});");
        }

        writer.Line();
    }

    private Block WriteChunks()
    {
        var block = writer.Block("for (var start = 0; start < rows; start += ChunkRows)");
        writer.Line("var count = Math.Min(ChunkRows, rows - start);");
        if (plan.Layout.IsLossInLanes)
        {
            var lanes = MatMulChains.BlockLanes(plan.Spec.Element);
            writer.Line($"var blocks = (count + {(lanes - 1).Text()}) / {lanes.Text()};");
        }

        writer.Line($"ref var x = ref {NetworkOutputs.Chunk("inputs", plan.Spec.InputSize)};");
        return block;
    }

    private void WriteForward(bool isGradient = false)
    {
        if (IsInLanes)
        {
            writer.Line();
            writer.Line("// Samples into the lanes.");
            writer.Line($"Transpose.ToLanes(ref x, count, {plan.Spec.InputSize.Text()}, {plan.Spec.InputSize.Text()}, ref xLanes);");
        }

        foreach (var layer in plan.Layers)
        {
            writer.Line();
            WriteCall(layer.Forward, Samples);
            if ((isGradient ? layer.GradientsActivationPass : layer.ActivationPass) is { } activation)
            {
                writer.Line($"// h{layer.Number.Text()} from z{layer.Number.Text()}: {activation.Kernel.Formula}");
                writer.Line($"{RowsMethodEmitter.NameAt(activation, body)}(ref {layer.Sums}, ref h{layer.Number.Text()}{Suffix}, {Rows(layer.Spec.Outputs)});");
            }
        }
    }

    private void WriteBackward(NetworkLayer layer)
    {
        writer.Line();
        if (plan.Layout.IsLossInLanes && (IsInLanes || layer.Number == plan.Layers.Count))
        {
            WriteRows($"dz{layer.Number.Text()}", layer.Spec.Outputs);
        }

        if (IsInLanes && layer != first)
        {
            WriteRows($"h{(layer.Number - 1).Text()}", layer.Spec.Inputs);
        }

        WriteCall(layer.ParameterGradient, "count, accumulate");
        writer.Line();
        if (layer == first)
        {
            WriteInputGradient();
            return;
        }

        WriteCall(layer.Backward, Samples);
    }

    private void WriteInputGradient()
    {
        using (writer.Block("if (!Unsafe.IsNullRef(ref inputGradient))"))
        {
            writer.Line($"ref var dx = ref {NetworkOutputs.Chunk("inputGradient", plan.Spec.InputSize)};");
            WriteCall(first.Backward, Samples);
            if (IsInLanes)
            {
                WriteRows("dx", plan.Spec.InputSize, plan.Spec.InputSize);
            }
        }
    }

    /// <summary>Samples from the lanes back into rows, which sums over the rows read.</summary>
    private void WriteRows(string matrix, int columns, int? stride = null)
    {
        var rows = stride ?? MatMulChains.WholeBlocks(columns, plan.Spec.Element);
        writer.Line($"Transpose.FromLanes(ref {matrix}Lanes, count, {columns.Text()}, ref {matrix}, {rows.Text()});");
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
}
