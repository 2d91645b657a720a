using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Parsing;

/// <summary>Reads a type that bears [Network] and its layers.</summary>
internal static class NetworkParser
{
    public const string AttributeName = "KernelGen.NetworkAttribute";
    private const string LayerAttributeName = "KernelGen.DenseAttribute";

    /// <summary>The network that the type declares; one that throws where something is wrong; null where nothing can be added to the type.</summary>
    public static Declaration? Parse(INamedTypeSymbol type, CSharpCompilation compilation, Problems problems)
    {
        if (type.TypeKind is not (TypeKind.Struct or TypeKind.Class))
        {
            return null;
        }

        var networkAttribute = NetworkAttributesOn(type).FirstOrDefault();
        var layerAttributes = type.GetAttributes().Where(attribute => IsCalled(attribute, LayerAttributeName)).ToArray();
        if (networkAttribute is null)
        {
            if (layerAttributes.Length > 0)
            {
                problems.Report(Descriptors.LayersWithoutNetwork, new AttributeReader(layerAttributes[0], problems).Location, type.Name);
            }

            return null;
        }

        var network = new AttributeReader(networkAttribute, problems);
        var inputSize = network.Size(0, Limits.LayerSize);
        var loss = network.Value<LossFunction>("Loss");
        var element = network.Value<Element>("Precision");
        var reduction = network.Value<Reduction>("Reduction");
        var canAddMembers = NetworkTypeParser.CanBeNetwork(type, loss == LossFunction.SoftmaxCrossEntropy, element, network.Location, compilation, problems);
        var layers = LayerParser.Parse(type, inputSize, loss, element, networkAttribute, layerAttributes, problems);
        if (!canAddMembers)
        {
            return null;
        }

        var name = SiteParser.NameWithTypeParameters(type);
        return problems.Any
            ? new InvalidNetworkSpec(SiteParser.Parse(type, ""), name, loss == LossFunction.SoftmaxCrossEntropy, element, problems.FirstCode)
            : new NetworkSpec(
                SiteParser.Parse(type, $"_{inputSize}_{layers[layers.Count - 1].Outputs}"), name, inputSize, layers, loss, element, reduction);
    }

    /// <summary>One, or several where the compiler reports it.</summary>
    public static IEnumerable<AttributeData> NetworkAttributesOn(INamedTypeSymbol type) =>
        type.GetAttributes().Where(attribute => IsCalled(attribute, AttributeName));

    private static bool IsCalled(AttributeData attribute, string name) => attribute.AttributeClass?.ToDisplayString(Text.Unescaped) == name;
}
