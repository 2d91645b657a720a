using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes what the members of the user's type forward to: the parameter blocks, Initialize, and for each method the argument checks and the choice of a width.</summary>
internal sealed class NetworkEntry(SourceWriter writer, NetworkPlan plan)
{
    private readonly NetworkSpec spec = plan.Spec;
    private readonly Simd simd = Simd.Widths(plan.Spec.Element)[0];

    public void Write()
    {
        WriteConstants();
        WriteParameterBlocks();
        WriteInitialize();
        foreach (var method in NetworkMethod.All(plan))
        {
            writer.Line();
            Write(method);
        }

        WriteChoice(NetworkMethod.Predict);
        WriteChoice(NetworkMethod.Loss);
        WriteChoice(NetworkMethod.Gradient);
    }

    private void WriteConstants()
    {
        writer.Line($"private const int InputSize = {spec.InputSize.Text()};");
        writer.Line($"private const int OutputSize = {spec.OutputSize.Text()};");
        writer.Line($"private const int ParameterCount = {plan.ParameterCount.Text()};");
        writer.Line();
        writer.Line("// Rows go through the network in chunks, so that working memory does not grow with their number.");
        writer.Line($"private const int ChunkRows = {plan.Memory.ChunkRows.Text()};");
        writer.Line();
        writer.Line("// Elements of working memory.");
        writer.Line($"private const int ForwardMemory = {plan.Memory.ForwardCount.Text()};");
        writer.Line($"private const int GradientMemory = {plan.Memory.GradientCount.Text()};");
        writer.Line($"private const int InputGradientMemory = {plan.Memory.InputGradientCount.Text()};");
        writer.Line();
    }

    private void WriteParameterBlocks()
    {
        writer.Line("private static readonly ParameterBlock[] Blocks =");
        writer.Line("[");
        foreach (var layer in plan.Layers)
        {
            var (number, inputs, outputs) = (layer.Number.Text(), layer.Spec.Inputs.Text(), layer.Spec.Outputs.Text());
            writer.Line($"    new(\"W{number}\", {layer.WeightsOffset.Text()}, {inputs}, {outputs}),");
            writer.Line($"    new(\"b{number}\", {layer.BiasOffset.Text()}, 1, {outputs}),");
        }

        writer.Line("];");
        writer.Line();
        writer.Line("public static ReadOnlySpan<ParameterBlock> ParameterBlocks => Blocks;");
        writer.Line();
    }

    private void WriteInitialize()
    {
        using (writer.OptimizedMethod($"public static void Initialize(Span<{simd.Scalar}> parameters, Random random)"))
        {
            writer.Line($"Guard.Length<{simd.Scalar}>(parameters, ParameterCount, nameof(parameters));");
            writer.Line("ArgumentNullException.ThrowIfNull(random);");
            foreach (var layer in plan.Layers)
            {
                var (inputs, outputs) = (layer.Spec.Inputs.Text(), layer.Spec.Outputs.Text());
                var fans = layer.IsRectified ? $"{inputs}d" : $"({inputs}d + {outputs}d)";
                writer.Line($"Fill(parameters.Slice({layer.WeightsOffset.Text()}, {(layer.Spec.Inputs * layer.Spec.Outputs).Text()}), Math.Sqrt(6 / {fans}), random);");
                writer.Line($"parameters.Slice({layer.BiasOffset.Text()}, {outputs}).Clear();");
            }
        }

        writer.Line();
        using (writer.OptimizedMethod($"private static void Fill(Span<{simd.Scalar}> weights, double bound, Random random)"))
        using (writer.Block("for (var i = 0; i < weights.Length; i++)"))
        {
            var cast = spec.Element == Element.Single ? "(float)" : "";
            writer.Line($"weights[i] = {cast}(((2 * random.NextDouble()) - 1) * bound);");
        }
    }

    private void Write(NetworkMethod method)
    {
        using (writer.OptimizedMethod(method.Header(simd, "")))
        {
            WriteLengths(method);
            WriteOverlaps(method);
            if (method.Target == "labels")
            {
                writer.Line("Guard.LabelRange(labels, OutputSize, nameof(labels));");
            }

            writer.Line();
            writer.Line($"{(method.HasLoss ? "return " : "")}Any{method.Name}({Arguments(method)}, rows);");
        }
    }

    /// <summary>The arguments of a body: a null reference for what a method has not.</summary>
    private string Arguments(NetworkMethod method)
    {
        return string.Join(", ", NetworkMethod.References(plan, method.Name, simd).Select(reference => method.Spans.Contains(reference.Name)
            ? $"ref MemoryMarshal.GetReference({reference.Name})"
            : $"ref Unsafe.NullRef<{reference.Type}>()"));
    }

    private void WriteLengths(NetworkMethod method)
    {
        writer.Line("Guard.Length(parameters, ParameterCount, nameof(parameters));");
        writer.Line("var rows = Guard.Rows(inputs, InputSize, nameof(inputs));");
        foreach (var span in method.Spans.Skip(2))
        {
            writer.Line(span switch
            {
                "targets" => "Guard.Length(targets, (long)rows * OutputSize, nameof(targets));",
                "labels" => "Guard.Labels(labels, rows, nameof(labels));",
                "predictions" => $"Guard.Length<{simd.Scalar}>(predictions, (long)rows * OutputSize, nameof(predictions));",
                "gradient" => $"Guard.Length<{simd.Scalar}>(gradient, ParameterCount, nameof(gradient));",
                _ => $"Guard.Length<{simd.Scalar}>(inputGradient, inputs.Length, nameof(inputGradient));",
            });
        }
    }

    private void WriteOverlaps(NetworkMethod method)
    {
        var others = method.Inputs.ToList();
        foreach (var destination in method.Destinations)
        {
            foreach (var other in others)
            {
                writer.Line($"Guard.Apart<{(other == "labels" ? "int" : simd.Scalar)}, {simd.Scalar}>({other}, {destination}, nameof({destination}));");
            }

            others.Add(destination);
        }
    }

    /// <summary>The method behind all overloads of a name: zero rows, the scale of a mean, and the choice of a width, which the JIT folds.</summary>
    private void WriteChoice(string name)
    {
        var references = NetworkMethod.References(plan, name, simd).ToList();
        var arguments = string.Join(", ", references.Select(reference => $"ref {reference.Name}"));
        var hasLoss = name != NetworkMethod.Predict;
        writer.Line();
        using (writer.InlinedMethod($"private static {(hasLoss ? simd.Scalar : "void")} Any{name}({NetworkMethod.Declarations(references)}, int rows)"))
        {
            if (hasLoss)
            {
                WriteZeroRows(name);
                var one = simd.Literal(1);
                writer.Line($"var scale = {(spec.Reduction == Reduction.Mean ? $"{one} / rows" : one)};");
                writer.Line("double total;");
            }

            var widths = Simd.Widths(spec.Element);
            for (var i = 0; i < widths.Count; i++)
            {
                using (writer.Block(i == widths.Count - 1 ? "else" : $"{(i == 0 ? "" : "else ")}if ({widths[i].IsAccelerated})"))
                {
                    writer.Line($"{(hasLoss ? "total = " : "")}{name}_{widths[i].Bits.Text()}({arguments}, rows{(hasLoss ? ", scale" : "")});");
                }
            }

            if (hasLoss)
            {
                writer.Line();
                writer.Line($"return ({simd.Scalar}){(spec.Reduction == Reduction.Mean ? "(total / rows)" : "total")};");
            }
        }
    }

    private void WriteZeroRows(string name)
    {
        using (writer.Block("if (rows == 0)"))
        {
            if (name == NetworkMethod.Gradient)
            {
                writer.Line("MemoryMarshal.CreateSpan(ref gradient, ParameterCount).Clear();");
            }

            writer.Line("return 0;");
        }

        writer.Line();
    }
}
