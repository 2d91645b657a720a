using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the file of a word model: the members of the user's type, and the bodies behind them.</summary>
internal static class WordModelFile
{
    public static string Write(WordModelSpec spec) => GeneratedFile.Write(
        GeneratedFile.Implementing(spec.Site, WordModelMembers.Interface(spec.TypeName, spec.Element)),
        writer => new WordModelMembers(writer, spec).Write(),
        writer => WriteBodies(writer, spec),
        "KernelGen.Word2Vec",
        "KernelGen.Word2Vec.CompilerServices");

    private static void WriteBodies(SourceWriter writer, WordModelSpec spec)
    {
        new WordModelGradient(writer, spec).Write();
        writer.Line();
        new WordModelTraining(writer, spec).Write();
    }
}
