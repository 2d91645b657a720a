using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generators.Parsing;

/// <summary>What a declaration makes of its type: the attributes that ask for it, the interface that the type comes to implement, and the members that it gets.</summary>
/// <param name="What">As messages call it: network, word model.</param>
/// <param name="Attributes">The metadata names of the attributes.</param>
/// <param name="Namespace">Where the interfaces are declared.</param>
/// <param name="Interfaces">The names of the interfaces that it has; all take the type itself and its element. The first is the most general one.</param>
/// <param name="Implemented">How many of them this one implements.</param>
/// <param name="Element">float or double.</param>
/// <param name="Properties">Members that take a name for themselves.</param>
/// <param name="Methods">Members beside which other overloads may stand: names, and parameters as messages write them.</param>
internal sealed record ModelContract(
    string What,
    IReadOnlyList<string> Attributes,
    string Namespace,
    IReadOnlyList<string> Interfaces,
    int Implemented,
    Element Element,
    IReadOnlyList<string> Properties,
    IReadOnlyList<(string Name, string Parameters)> Methods)
{
    private static readonly string[] networkAttributes = ["KernelGen.NetworkAttribute"];
    private static readonly string[] wordModelAttributes = ["KernelGen.Word2Vec.SkipGramAttribute", "KernelGen.Word2Vec.CbowAttribute"];

    public static IReadOnlyList<string> NetworkAttributes => networkAttributes;

    public static IReadOnlyList<string> WordModelAttributes => wordModelAttributes;

    /// <summary>The name of the interface that is generated.</summary>
    public string Interface => Interfaces[Implemented - 1];

    public static string TypeOf(Element element) => element == Element.Single ? "float" : "double";

    public static ModelContract Network(bool isClassifier, Element element)
    {
        var type = TypeOf(element);
        List<(string Name, string Parameters)> methods =
            [
                ("Initialize", $"Span<{type}>, Random"),
                ("Predict", $"ReadOnlySpan<{type}>, ReadOnlySpan<{type}>, Span<{type}>"),
            ];
        foreach (var expected in isClassifier ? new[] { type, "int" } : [type])
        {
            var inputs = $"ReadOnlySpan<{type}>, ReadOnlySpan<{type}>, ReadOnlySpan<{expected}>";
            methods.Add(("Loss", inputs));
            methods.Add(("Gradient", $"{inputs}, Span<{type}>"));
            methods.Add(("Gradient", $"{inputs}, Span<{type}>, Span<{type}>"));
        }

        return new ModelContract(
            "network", networkAttributes, "KernelGen", ["INetwork", "IClassifier"], isClassifier ? 2 : 1, element,
            ["InputSize", "OutputSize", "ParameterCount", "ParameterBlocks"], methods);
    }

    public static ModelContract WordModel(Element element)
    {
        var type = TypeOf(element);
        var matrices = $"ReadOnlySpan<{type}>, ReadOnlySpan<{type}>";
        return new ModelContract(
            "word model", wordModelAttributes, "KernelGen.Word2Vec", ["IWordModel"], 1, element, ["Dimensions", "Stride"],
            [
                ("Gradient", $"{matrices}, int, ReadOnlySpan<int>, ReadOnlySpan<int>, HuffmanTree, Span<{type}>, Span<{type}>"),
                ("Train", $"Span<{type}>, Span<{type}>, ref TrainingWindows, {type}"),
            ]);
    }

    /// <summary>The attributes of this kind on a type, in order.</summary>
    public static IEnumerable<AttributeData> On(INamedTypeSymbol type, IReadOnlyList<string> names) =>
        type.GetAttributes().Where(attribute => names.Contains(attribute.AttributeClass?.ToDisplayString(Text.Unescaped)));

    /// <summary>Whether the type is declared as a model of some kind.</summary>
    public static bool IsModel(INamedTypeSymbol type) => On(type, NetworkAttributes).Concat(On(type, WordModelAttributes)).Any();

    /// <summary>Whether the type is one of the interfaces, for whatever types.</summary>
    public bool IsInterface(INamedTypeSymbol type) =>
        type.Arity == 2 && Interfaces.Contains(type.Name) && type.ContainingType is null && type.ContainingNamespace.ToDisplayString(Text.Unescaped) == Namespace;

    /// <summary>Whether the type is an interface that is generated for this type.</summary>
    public bool Implements(INamedTypeSymbol implemented, INamedTypeSymbol type) =>
        Interfaces.Take(Implemented).Contains(implemented.Name)
        && SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], type)
        && implemented.TypeArguments[1].SpecialType == (Element == Element.Single ? SpecialType.System_Single : SpecialType.System_Double);
}
