using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Parsing;

/// <summary>Finds out whether a type can become a network: its kind, what it inherits and what it implements.</summary>
internal static class NetworkTypeParser
{
    public static bool CanBeNetwork(
        INamedTypeSymbol type, bool isClassifier, Element element, Location? attribute, CSharpCompilation compilation, Problems problems)
    {
        var before = problems.Diagnostics.Count;
        LanguageVersions.Check(compilation, attribute, problems);
        var canTakeMembers = SiteParser.CanTakeMembers(type, problems);
        CheckKind(type, problems);
        CheckBases(type, problems);
        CheckInterfaces(type, isClassifier, element, problems);
        NetworkMembers.Check(type, isClassifier, element, compilation, problems);
        return canTakeMembers && problems.Diagnostics.Count == before;
    }

    private static void CheckKind(INamedTypeSymbol type, Problems problems)
    {
        if (type.IsStatic || type.IsRefLikeType)
        {
            problems.Report(Descriptors.NetworkKind, type.Locations[0], type.Name, type.IsStatic ? "static" : "ref");
        }
    }

    // A base's generated members do not exist yet while ours are generated: its attribute tells.
    private static void CheckBases(INamedTypeSymbol type, Problems problems)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString(Text.Unescaped) == NetworkParser.AttributeName))
            {
                problems.Report(Descriptors.InheritsNetwork, type.Locations[0], type.Name, ancestor.ToDisplayString(Text.Short));
                return;
            }
        }
    }

    // To name the interface that is generated does no harm; another one would lack its members.
    private static void CheckInterfaces(INamedTypeSymbol type, bool isClassifier, Element element, Problems problems)
    {
        var generated = $"{(isClassifier ? "IClassifier" : "INetwork")}<{type.ToDisplayString(Text.Short)}, {(element == Element.Single ? "float" : "double")}>";
        var elementType = element == Element.Single ? SpecialType.System_Single : SpecialType.System_Double;
        var other = type.Interfaces.FirstOrDefault(implemented => IsNetworkInterface(implemented)
            && !((isClassifier || implemented.Name == "INetwork")
                && SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], type)
                && implemented.TypeArguments[1].SpecialType == elementType));
        if (other is not null)
        {
            problems.Report(Descriptors.OtherInterface, type.Locations[0], other.ToDisplayString(Text.Short), type.Name, generated);
        }
    }

    public static bool IsNetworkInterface(INamedTypeSymbol type) =>
        type is { Name: "INetwork" or "IClassifier", Arity: 2, ContainingNamespace: { Name: "KernelGen", ContainingNamespace.IsGlobalNamespace: true } };
}
