using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Emission;

/// <summary>The element that a sample's label names.</summary>
internal sealed partial class NetworkLanesEmitter
{
    /// <summary>
    /// Labels are numbers in lanes like everything else: comparing picks each sample's element. Where registers are few, labels are counted down and
    /// compared with 0, instead of each with a constant of its own.
    /// </summary>
    private void WriteAtLabel()
    {
        var logits = kernel.Inputs[0].Name;
        writer.Line($"// {logits}[label]{(IsWholeBlock ? "" : $", where {Label}, counted down, is 0")}");
        Assign(Label, simd.Load(Labels, Offset(0)));
        Assign(Kernel.AtLabel.Name, simd.Load(logits, Offset(0)));
        foreach (var element in Elements.Skip(1))
        {
            WriteCountDown();
            writer.Line($"{Kernel.AtLabel.Name} = {simd.Select(IsLabel(element), simd.Load(logits, Offset(element)), Kernel.AtLabel.Name)};");
        }
    }

    private void WriteCountDown()
    {
        if (!IsWholeBlock)
        {
            writer.Line($"{Label} -= {simd.Create(simd.Literal(1))};");
        }
    }

    private string IsLabel(int element) => simd.Equal(Label, IsWholeBlock ? simd.Create(simd.Literal(element)) : simd.Zero);
}
