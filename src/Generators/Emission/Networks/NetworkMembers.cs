using System.Globalization;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the members of the user's type: documented one-line forwarders to the bodies.</summary>
internal sealed class NetworkMembers(SourceWriter writer, NetworkPlan plan)
{
    private readonly NetworkSpec spec = plan.Spec;
    private readonly Simd simd = Simd.Widths(plan.Spec.Element)[0];

    private string Inputs => Text(spec.InputSize);

    private string Outputs => Text(spec.OutputSize);

    /// <summary>The interface that the network implements.</summary>
    public static string Interface(NetworkPlan plan) =>
        $"global::KernelGen.{(plan.LabelLoss is null ? "INetwork" : "IClassifier")}<{plan.Spec.TypeName}, {Simd.Widths(plan.Spec.Element)[0].Scalar}>";

    public void Write()
    {
        WriteSizes();
        WriteInitialize();
        foreach (var method in NetworkMethod.All(plan))
        {
            writer.Line();
            WriteDocumentation(method);
            GeneratedFile.WriteForwarder(writer, spec.Site, method.Header(simd, "global::System."), $"{method.Name}({string.Join(", ", method.Spans)})");
        }
    }

    private void WriteSizes()
    {
        var network = $"global::KernelGen.INetwork<{spec.TypeName}, {simd.Scalar}>";
        WriteSize(network, "InputSize", spec.InputSize, $"Features of an example: {Inputs}.");
        WriteSize(network, "OutputSize", spec.OutputSize, $"Outputs of the last layer: {Outputs}.");
        var count = string.Join(" + ", spec.Layers.Select(layer => $"({Text(layer.Inputs)} + 1) · {Text(layer.Outputs)}"));
        WriteSize(network, "ParameterCount", plan.ParameterCount, $"Length of the parameter vector: {count} = {Grouped(plan.ParameterCount)}.");

        var blocks = string.Join(", ", spec.Layers.Select((layer, i) => $"W{Text(i + 1)} {Text(layer.Inputs)} × {Text(layer.Outputs)}, b{Text(i + 1)} {Text(layer.Outputs)}"));
        writer.Line($"/// <summary>The parameters in packing order, matrices row by row: {blocks}.</summary>");
        writer.Line($"public static global::System.ReadOnlySpan<global::KernelGen.ParameterBlock> ParameterBlocks => {GeneratedFile.Bodies(spec.Site)}.ParameterBlocks;");
    }

    private void WriteSize(string network, string name, int value, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public const int {name} = {Text(value)};");
        writer.Line();
        writer.Line($"static int {network}.{name} => {name};");
        writer.Line();
    }

    private void WriteInitialize()
    {
        writer.Line();
        writer.Line($"/// <summary>Draws the {Grouped(plan.ParameterCount)} parameters in packing order with <see cref=\"global::System.Random.NextDouble\"/>: biases 0, {string.Join(", ", plan.Layers.Select(Bound))}.</summary>");
        GeneratedFile.WriteForwarder(
            writer, spec.Site, $"public static void Initialize(global::System.Span<{simd.Scalar}> parameters, global::System.Random random)", "Initialize(parameters, random)");
    }

    private static string Bound(NetworkLayer layer) =>
        $"W{Text(layer.Number)} uniform in ±√(6 / {(layer.IsRectified ? Text(layer.Spec.Inputs) : $"({Text(layer.Spec.Inputs)} + {Text(layer.Spec.Outputs)})")})";

    private void WriteDocumentation(NetworkMethod method)
    {
        var reduction = spec.Reduction == Reduction.Mean ? "mean" : "sum";
        var loss = $"the {reduction} over rows of {LossName} of {plan.Outputs.Name}";
        var operations = $"{Grouped(method.Destinations.Contains("gradient") ? plan.GradientOperations : plan.ForwardOperations)} multiplications and additions a row";
        var summary = method switch
        {
            { HasLoss: false } => $"{Chain}, then {PredictionName} of {plan.Outputs.Name}: {operations}.",
            { Name: "Loss" } => $"{Chain}; {loss}: {operations}.",
            { Destinations.Count: 1 } => $"{Chain}; {loss}, and its gradient by the parameters: {operations}.",
            _ => $"{Chain}; {loss}, and its gradient by the parameters and by x: {operations}, {Grouped(2L * spec.InputSize * spec.Layers[0].Outputs)} more for x.",
        };
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"/// <remarks>{Remarks(method)}</remarks>");
        foreach (var span in method.Spans)
        {
            writer.Line($"/// <param name=\"{span}\">{Description(span)}</param>");
        }

        if (method.HasLoss)
        {
            writer.Line("/// <returns>The loss; 0 for zero rows.</returns>");
        }

        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">A length is not that, or a destination overlaps {(method.HasLoss && method.Destinations.Count > 1 ? "another argument" : "an input")}; nothing has been written.</exception>");
        if (method.Target == "labels")
        {
            writer.Line($"/// <exception cref=\"global::System.ArgumentOutOfRangeException\">A label is not a class 0 … {Text(spec.OutputSize - 1)}; nothing has been written.</exception>");
        }
    }

    private string Chain => string.Join(", ", plan.Layers.Select(layer => layer.Forward.Formula));

    private string LossName => spec.Loss switch
    {
        LossFunction.SoftmaxCrossEntropy => "softmax cross-entropy",
        LossFunction.SigmoidCrossEntropy => "sigmoid cross-entropy",
        _ => "half the squared error",
    };

    private string PredictionName => spec.Loss switch
    {
        LossFunction.SoftmaxCrossEntropy => "softmax",
        LossFunction.SigmoidCrossEntropy => "sigmoid",
        _ => "a copy",
    };

    private string Remarks(NetworkMethod method) =>
        $"Rows go through in chunks of {Text(plan.Memory.ChunkRows)}{(plan.Row is null || method.Name == NetworkMethod.Loss ? "" : ", a single one by itself")}; "
        + $"matrix products are register tiles with {(plan.Layout.IsInLanes ? "samples" : "features")} in the lanes, {Text(MatMulPlan.MostAccumulators(simd.Bits))} accumulators at most; "
        + (plan.Layout is { IsInLanes: false, IsLossInLanes: true } ? "outputs are looked at with samples in the lanes; " : "")
        + $"{Grouped(MemoryCount(method) * simd.ElementBits / 8)} bytes of working memory a thread. The result has the same bits at every width of vectors.";

    private long MemoryCount(NetworkMethod method) =>
        method.Destinations.Contains("inputGradient") ? plan.Memory.InputGradientCount
        : method.Destinations.Contains("gradient") ? plan.Memory.GradientCount
        : plan.Memory.ForwardCount;

    private string Description(string span) => span switch
    {
        "parameters" => $"{Grouped(plan.ParameterCount)} values, packed as <see cref=\"ParameterBlocks\"/> says.",
        "inputs" => $"rows × {Inputs} values.",
        "targets" => $"rows × {Outputs} values.",
        "labels" => $"A class 0 … {Text(spec.OutputSize - 1)} for each row.",
        "predictions" => $"rows × {Outputs} values, overwritten.",
        "gradient" => $"{Grouped(plan.ParameterCount)} values, overwritten; packed as the parameters.",
        _ => $"rows × {Inputs} values, overwritten.",
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
