using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>The XML documentation of a word model's exact gradient.</summary>
internal static class WordModelDocumentation
{
    public static void WriteGradient(SourceWriter writer, WordModelSpec spec) =>
        writer.Line($"/// <summary>The loss of one window, exactly, with vectors of {spec.Dimensions.Text()}; its gradient is added to the destinations.</summary>");
}
