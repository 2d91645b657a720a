using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Parsing;

/// <summary>Reads a type that bears [Network] and its layers.</summary>
internal static class NetworkParser
{
    private static readonly string[] layerAttributes = ["KernelGen.DenseAttribute"];

    /// <summary>The network that the type declares; one that throws where something is wrong; a refusal where nothing can be added to the type.</summary>
    public static Declaration? Parse(INamedTypeSymbol type, CSharpCompilation compilation, Problems problems)
    {
        if (type.TypeKind is not (TypeKind.Struct or TypeKind.Class))
        {
            return null;
        }

        var networkAttribute = ModelContract.On(type, ModelContract.NetworkAttributes).FirstOrDefault();
        var layersOfType = ModelContract.On(type, layerAttributes).ToArray();
        if (networkAttribute is null)
        {
            if (layersOfType.Length > 0)
            {
                problems.Report(Descriptors.LayersWithoutNetwork, new AttributeReader(layersOfType[0], problems).Location, type.Name);
            }

            return null;
        }

        var network = new AttributeReader(networkAttribute, problems);
        var inputSize = network.Size(0, Limits.LayerSize);
        var loss = network.Value<LossFunction>("Loss");
        var element = network.Value<Element>("Precision");
        var reduction = network.Value<Reduction>("Reduction");
        var contract = ModelContract.Network(loss == LossFunction.SoftmaxCrossEntropy, element);
        var canAddMembers = ModelTypeParser.CanBeModel(type, contract, network.Location, compilation, problems);
        var others = ModelInterfaces.MembersOfOthers(type, contract, problems);
        var layers = LayerParser.Parse(type, inputSize, loss, element, networkAttribute, layersOfType, problems);
        if (!canAddMembers || others is null)
        {
            return problems.Refuse(SiteParser.Parse(type, ""));
        }

        var name = SiteParser.NameWithTypeParameters(type);
        return problems.Any
            ? new InvalidNetworkSpec(SiteParser.Parse(type, ""), name, loss == LossFunction.SoftmaxCrossEntropy, element, others.Value, problems.FirstCode)
            : new NetworkSpec(
                SiteParser.Parse(type, $"_{inputSize}_{layers[layers.Count - 1].Outputs}"), name, inputSize, layers, loss, element, reduction);
    }
}
