using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Parsing;

/// <summary>Reads a type that bears [SkipGram] or [Cbow].</summary>
internal static class WordModelParser
{
    /// <summary>A type that is a network, too, is an error, and has two files.</summary>
    private const string Role = "word model";

    /// <summary>The word model that the type declares; one that throws where something is wrong; a refusal where nothing can be added to the type.</summary>
    public static Declaration? Parse(INamedTypeSymbol type, CSharpCompilation compilation, Problems problems)
    {
        var attributes = ModelContract.On(type, ModelContract.WordModelAttributes).ToList();
        if (attributes.Count == 0 || type.TypeKind is not (TypeKind.Struct or TypeKind.Class))
        {
            return null;
        }

        var attribute = new AttributeReader(attributes[0], problems);
        var dimensions = attribute.Size(0, Limits.Dimensions);
        var objective = attribute.Value<Objective>("Objective");
        var reduction = attribute.Value<ContextReduction>("Context");
        var element = attribute.Value<Element>("Precision");
        var contract = ModelContract.WordModel(element);
        var canAddMembers = ModelTypeParser.CanBeModel(type, contract, attribute.Location, compilation, problems);
        var others = ModelInterfaces.MembersOfOthers(type, contract, problems);
        CheckOthers(type, attributes, problems);
        if (!canAddMembers || others is null)
        {
            return problems.Refuse(SiteParser.Parse(type, "", Role));
        }

        var name = SiteParser.NameWithTypeParameters(type);
        return problems.Any
            ? new InvalidWordModelSpec(SiteParser.Parse(type, "", Role), name, element, others.Value, problems.FirstCode)
            : new WordModelSpec(
                SiteParser.Parse(type, $"_{dimensions}", Role), name, dimensions, ArchitectureOf(attributes[0]), objective, reduction, element);
    }

    private static WordArchitecture ArchitectureOf(AttributeData attribute) =>
        attribute.AttributeClass!.Name == "SkipGramAttribute" ? WordArchitecture.SkipGram : WordArchitecture.Cbow;

    // The compiler reports an attribute that stands twice.
    private static void CheckOthers(INamedTypeSymbol type, List<AttributeData> attributes, Problems problems)
    {
        var isNetwork = ModelContract.On(type, ModelContract.NetworkAttributes).Any();
        foreach (var other in isNetwork ? attributes : attributes.Where(other => ArchitectureOf(other) != ArchitectureOf(attributes[0])))
        {
            problems.Report(Descriptors.SeveralModels, new AttributeReader(other, problems).Location, ArchitectureOf(other).ToString(), type.Name);
        }
    }
}
