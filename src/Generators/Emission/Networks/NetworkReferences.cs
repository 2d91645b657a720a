using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the names of what a network reads and writes at one width: matrices in working memory, weights, and the gradients by them.</summary>
internal sealed class NetworkReferences(SourceWriter writer, NetworkPlan plan, Simd body)
{
    /// <summary>Working memory, and what the forward pass reads.</summary>
    public void WriteForward(string memory)
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

    /// <summary>The loss's gradient in rows, where the loss has it there.</summary>
    public void WriteOutputGradient()
    {
        if (!plan.Layout.IsLossInLanes)
        {
            writer.Line($"ref var {Reference(plan.OutputGradient.Name)}");
        }
    }

    /// <summary>What the gradients read and write besides, and the transposed weights.</summary>
    public void WriteBackward()
    {
        WriteOutputGradient();
        foreach (var buffer in plan.Memory.Backward.Append(plan.Memory.Input))
        {
            writer.Line($"ref var {Reference(buffer.Name)}");
        }

        foreach (var layer in plan.Layers)
        {
            writer.Line($"ref var dW{layer.Number.Text()} = ref {At("gradient", layer.WeightsOffset)};");
        }

        writer.Line();
        if (!plan.Layout.IsInLanes)
        {
            WriteTransposes();
        }
    }

    private void WriteTransposes()
    {
        writer.Line("// The products from right to left read the weights transposed.");
        foreach (var layer in plan.Layers.Skip(1))
        {
            WriteTranspose(layer);
        }

        using (writer.Block("if (!Unsafe.IsNullRef(ref inputGradient))"))
        {
            WriteTranspose(plan.Layers[0]);
        }

        writer.Line();
    }

    private void WriteTranspose(NetworkLayer layer) =>
        writer.Line($"Transpose.Copy(ref W{layer.Number.Text()}, {layer.Spec.Inputs.Text()}, {layer.Spec.Outputs.Text()}, {layer.Spec.Outputs.Text()}, ref {layer.Transposed.Name}, {layer.Transposed.Stride.Text()});");

    /// <summary>The rest of a declaration: the name of a matrix in working memory, and where it lies.</summary>
    private string Reference(string name)
    {
        var buffer = plan.Memory.All.Single(buffer => buffer.Name == name);
        return $"{name} = ref {At("memory", buffer.Offset)};";
    }
}
