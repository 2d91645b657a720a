using System.Globalization;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the members of the user's type: its sizes, what it is, and documented one-line forwarders to the bodies.</summary>
internal sealed class WordModelMembers(SourceWriter writer, WordModelSpec spec)
{
    public const string System = "global::System.";
    public const string Word2Vec = "global::KernelGen.Word2Vec.";

    private readonly WordModelMethods methods = new(spec.Element);
    private readonly string wordInterface = Interface(spec.TypeName, spec.Element);

    /// <summary>The interface that a word model implements.</summary>
    public static string Interface(string typeName, Element element) => $"{Word2Vec}IWordModel<{typeName}, {Simd.Widths(element)[0].Scalar}>";

    /// <summary>The interface's properties. They are implemented explicitly, so that their names stay the user's; the sizes are constants of the type as well.</summary>
    public static IReadOnlyList<(string Type, string Name)> Properties { get; } =
        [
            ("int", "Dimensions"),
            ("int", "Stride"),
            (Word2Vec + "WordArchitecture", "Architecture"),
            (Word2Vec + "Objective", "Objective"),
            (Word2Vec + "ContextReduction", "ContextReduction"),
        ];

    public void Write()
    {
        WriteSize("Dimensions", spec.Dimensions, $"Length D of a word's vector: {Text(spec.Dimensions)}.");
        WriteSize("Stride", WordMatrix.Stride(spec), $"Elements from one row to the next in the matrices of <c>Train</c>: {Text(spec.Dimensions)}, rounded up to whole blocks of 64 bytes.");
        foreach (var (type, name) in Properties)
        {
            writer.Line();
            writer.Line($"static {type} {wordInterface}.{name} => {Value(type, name)};");
        }

        writer.Line();
        new WordModelDocumentation(writer, spec).WriteGradient();
        GeneratedFile.WriteForwarder(
            writer, spec.Site, methods.Gradient(System, Word2Vec), "Gradient(inputVectors, outputVectors, center, context, negatives, tree, inputGradient, outputGradient)");
        writer.Line();
        WordModelTraining.WriteDocumentation(writer, spec);
        GeneratedFile.WriteForwarder(writer, spec.Site, methods.Train(System, Word2Vec), "Train(inputVectors, outputVectors, in windows, learningRate)");
    }

    private void WriteSize(string name, int value, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public const int {name} = {Text(value)};");
        writer.Line();
    }

    private string Value(string type, string name) => name switch
    {
        "Architecture" => $"{type}.{spec.Architecture}",
        "Objective" => $"{type}.{spec.Objective}",
        "ContextReduction" => $"{type}.{spec.ContextReduction}",
        _ => name,
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
