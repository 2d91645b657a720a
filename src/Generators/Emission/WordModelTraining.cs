using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the body of Train: gradient descent over the windows of a sentence, in place.</summary>
internal sealed class WordModelTraining(SourceWriter writer, WordModelSpec spec)
{
    /// <summary>The documentation of the member that forwards to it.</summary>
    public static void WriteDocumentation(SourceWriter writer, WordModelSpec spec) =>
        writer.Line($"/// <summary>Gradient descent over the windows of a sentence, in place, with vectors of {spec.Dimensions.Text()}; returns the sum of the losses before their updates.</summary>");

    public void Write()
    {
        using (writer.OptimizedMethod(new WordModelMethods(spec.Element).Train("", "")))
        {
            writer.Line("throw new NotSupportedException();");
        }
    }
}
