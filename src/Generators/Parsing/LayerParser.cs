using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generators.Parsing;

/// <summary>Reads the layers of a network.</summary>
internal static class LayerParser
{
    public static EquatableArray<LayerSpec> Parse(
        INamedTypeSymbol type, int inputSize, LossFunction loss, Element element, AttributeData network, IReadOnlyList<AttributeData> attributes, Problems problems)
    {
        if (attributes.FirstOrDefault(attribute => !StandTogether(attribute, network)) is { } apart)
        {
            problems.Report(Descriptors.AttributesApart, new AttributeReader(apart, problems).Location, type.Name);
        }

        var networkLocation = new AttributeReader(network, problems).Location;
        if (attributes.Count == 0)
        {
            problems.Report(Descriptors.NetworkWithoutLayers, networkLocation, type.Name);
            return EquatableArray<LayerSpec>.Empty;
        }

        if (attributes.Count > Limits.Layers)
        {
            problems.Report(
                Descriptors.TooManyLayers, new AttributeReader(attributes[Limits.Layers], problems).Location,
                type.Name, Text.Of(Limits.Layers), Text.Of(attributes.Count));
            return EquatableArray<LayerSpec>.Empty;
        }

        var layers = ReadChain(inputSize, attributes, problems);
        CheckParameterCount(type, layers, element, networkLocation, problems);
        CheckLastActivation(layers[layers.Length - 1], loss, attributes[attributes.Count - 1], problems);
        return new EquatableArray<LayerSpec>(layers);
    }

    private static LayerSpec[] ReadChain(int inputSize, IReadOnlyList<AttributeData> attributes, Problems problems)
    {
        var layers = new LayerSpec[attributes.Count];
        var inputs = inputSize;
        for (var i = 0; i < layers.Length; i++)
        {
            var attribute = new AttributeReader(attributes[i], problems);
            layers[i] = new LayerSpec(inputs, attribute.Size(0, Limits.LayerSize), attribute.Value<Activation>(1));
            inputs = layers[i].Outputs;
        }

        return layers;
    }

    private static void CheckParameterCount(INamedTypeSymbol type, LayerSpec[] layers, Element element, Location? location, Problems problems)
    {
        var (name, bytes) = element == Element.Single ? ("float", sizeof(float)) : ("double", sizeof(double));
        var parameters = layers.Sum(layer => (layer.Inputs + 1L) * layer.Outputs);
        var limit = Limits.ParameterBytes / bytes;
        if (parameters > limit)
        {
            problems.Report(Descriptors.TooManyParameters, location, type.Name, Text.Of(parameters), name, Text.Of(limit));
        }
    }

    private static void CheckLastActivation(LayerSpec last, LossFunction loss, AttributeData attribute, Problems problems)
    {
        if (last.Activation != Activation.Identity)
        {
            problems.Report(
                Descriptors.LastActivation, new AttributeReader(attribute, problems).LocationOf(1),
                last.Outputs.ToString(System.Globalization.CultureInfo.InvariantCulture), last.Activation, loss);
        }
    }

    private static bool StandTogether(AttributeData attribute, AttributeData network) =>
        Declaration(attribute) is { } declaration && declaration == Declaration(network);

    private static SyntaxNode? Declaration(AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent;
}
