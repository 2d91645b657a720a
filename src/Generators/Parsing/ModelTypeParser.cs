using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Parsing;

/// <summary>Finds out whether a type can become a network or a word model: its kind, what is around it and what it inherits.</summary>
internal static class ModelTypeParser
{
    public static bool CanBeModel(INamedTypeSymbol type, ModelContract contract, Location? attribute, CSharpCompilation compilation, Problems problems)
    {
        var before = problems.Diagnostics.Count;
        LanguageVersions.Check(compilation, attribute, problems);
        var canTakeMembers = SiteParser.CanTakeMembers(type, problems);
        CheckKind(type, contract, problems);
        CheckBases(type, contract, problems);
        ModelMembers.Check(type, contract, compilation, problems);
        return canTakeMembers && problems.Diagnostics.Count == before;
    }

    private static void CheckKind(INamedTypeSymbol type, ModelContract contract, Problems problems)
    {
        if (type.IsStatic || type.IsRefLikeType)
        {
            problems.Report(Descriptors.ModelKind, type.Locations[0], type.Name, type.IsStatic ? "static" : "ref", contract.Interfaces[0]);
        }
    }

    // A base's generated members do not exist yet while ours are generated: its attribute tells.
    private static void CheckBases(INamedTypeSymbol type, ModelContract contract, Problems problems)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ModelContract.On(ancestor, contract.Attributes).Any())
            {
                problems.Report(Descriptors.InheritsModel, type.Locations[0], type.Name, ancestor.ToDisplayString(Text.Short), contract.What);
                return;
            }
        }
    }
}
