using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>The element that a sample's label names.</summary>
internal sealed partial class NetworkLanesEmitter
{
    /// <summary>
    /// Labels are numbers in lanes like everything else: counted down from element to element, each is 0 where its own stands. What only the loss needs
    /// of that element is taken while the gradient is written.
    /// </summary>
    private void WriteOutputsAndLabels(LanesWalk walk)
    {
        writer.Line($"// {string.Join(", ", kernel.Passes.OfType<AddAtLabel>().Select(add => add.Comment))}, where {Label}, counted down, is 0");
        writer.Line($"var {Label} = {Load(Labels, 0)};");
        writer.Line($"var {Kernel.AtLabel.Name} = {simd.Zero};");
        foreach (var element in Elements)
        {
            if (element > 0)
            {
                writer.Line($"{Label} -= {simd.Create(simd.Literal(1))};");
            }

            WriteElement(walk, element);
        }
    }

    private void WriteAtLabel(int element)
    {
        if (!HasLabels)
        {
            return;
        }

        var (isLabel, logits, output) = ($"isLabel{element.Text()}", kernel.Inputs[0], Local(Kernel.Output, element));
        writer.Line($"var {isLabel} = {simd.Equal(Label, simd.Zero)};");
        WriteLoad(logits, element);
        writer.Line($"{Kernel.AtLabel.Name} = {simd.Select(isLabel, Local(logits, element), Kernel.AtLabel.Name)};");
        foreach (var add in kernel.Passes.OfType<AddAtLabel>())
        {
            // Not "isLabel ? output + value : output": .NET 9 compiles a choice between a value and a result of it wrongly where the value was spilled.
            writer.Line($"{output} += {simd.Where(isLabel, Expressions(element).Vector(add.Value))};");
        }
    }
}
