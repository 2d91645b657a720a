using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the body of Gradient: the exact loss and gradient of one window.</summary>
internal sealed class WordModelGradient(SourceWriter writer, WordModelSpec spec)
{
    public void Write()
    {
        using (writer.Block(new WordModelMethods(spec.Element).Gradient("", "")))
        {
            writer.Line("throw new NotSupportedException();");
        }
    }
}
