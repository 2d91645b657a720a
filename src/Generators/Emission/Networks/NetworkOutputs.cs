using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes what becomes of a chunk's bare outputs: predictions, or the loss and its gradient.</summary>
internal sealed class NetworkOutputs(SourceWriter writer, NetworkPlan plan, Simd body)
{
    private readonly NetworkLayout layout = plan.Layout;
    private readonly int size = plan.Spec.OutputSize;
    private readonly string number = plan.Layers.Count.Text();

    private string Z => $"z{number}";

    private string Dz => $"dz{number}";

    /// <summary>A matrix of the caller's from the chunk's first row on.</summary>
    public static string Chunk(string matrix, int columns) =>
        $"Unsafe.Add(ref {matrix}, (nint)start{(columns == 1 ? "" : $" * {columns.Text()}")})";

    public void WritePrediction()
    {
        writer.Line();
        writer.Line($"// predictions: {plan.Prediction.Formula}");
        var predictions = Chunk("predictions", size);
        if (!layout.IsLossInLanes)
        {
            writer.Line($"{RowsMethodEmitter.NameAt(plan.OnRows(plan.Prediction), body)}(ref {Z}, ref {predictions}, count);");
            return;
        }

        WriteOutputsIntoLanes();
        writer.Line($"{NameInLanes(plan.Prediction)}(ref {Z}Lanes, ref {Dz}Lanes, blocks);");
        writer.Line($"Transpose.FromLanes(ref {Dz}Lanes, count, {size.Text()}, ref {predictions}, {size.Text()});");
    }

    public void WriteLoss()
    {
        writer.Line();
        if (layout.IsLossInLanes)
        {
            WriteLossInLanes();
            return;
        }

        var byTargets = $"{NameOnRows(plan.TargetLoss)}(ref {Z}, ref {Chunk("targets", size)}, ref {Dz}, count, scale)";
        WriteFormulas();
        if (plan.LabelLoss is not { } labels)
        {
            writer.Line($"total += {byTargets};");
            return;
        }

        writer.Line("total += Unsafe.IsNullRef(ref labels)");
        writer.Line($"    ? {byTargets}");
        writer.Line($"    : {NameOnRows(labels)}(ref {Z}, ref {Chunk("labels", 1)}, ref {Dz}, count, scale);");
    }

    private void WriteLossInLanes()
    {
        WriteOutputsIntoLanes();
        WriteFormulas();
        if (plan.LabelLoss is not { } labels)
        {
            WriteTargetLoss();
        }
        else
        {
            using (writer.Block("if (Unsafe.IsNullRef(ref labels))"))
            {
                WriteTargetLoss();
            }

            using (writer.Block("else"))
            {
                writer.Line($"Transpose.ToLanes(ref {Chunk("labels", 1)}, count, ref targetLanes);");
                writer.Line($"{NameInLanes(labels)}(ref {Z}Lanes, ref targetLanes, ref {Dz}Lanes, ref losses, blocks, scale);");
            }

            writer.Line();
        }

        writer.Line("total += Fold.Total(ref losses, count);");
    }

    private void WriteTargetLoss()
    {
        writer.Line($"Transpose.ToLanes(ref {Chunk("targets", size)}, count, {size.Text()}, {size.Text()}, ref targetLanes);");
        writer.Line($"{NameInLanes(plan.TargetLoss)}(ref {Z}Lanes, ref targetLanes, ref {Dz}Lanes, ref losses, blocks, scale);");
    }

    private void WriteOutputsIntoLanes()
    {
        if (!layout.IsInLanes)
        {
            writer.Line($"Transpose.ToLanes(ref {Z}, count, {size.Text()}, {plan.Outputs.Stride.Text()}, ref {Z}Lanes);");
        }
    }

    private void WriteFormulas()
    {
        if (plan.LabelLoss is not { } labels)
        {
            writer.Line($"// {Dz}: {plan.TargetLoss.Formula}");
            return;
        }

        writer.Line($"// {Dz} by labels: {labels.Formula};");
        writer.Line($"// by targets: {plan.TargetLoss.Formula}");
    }

    private string NameOnRows(Kernel kernel) => RowsMethodEmitter.NameAt(plan.OnRows(kernel), body);

    private string NameInLanes(Kernel kernel) => NetworkLanesEmitter.NameAt(plan.InLanes(kernel), body);
}
