using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Networks;

/// <summary>Specifications as the parser would hand them over.</summary>
internal static class NetworkSpecs
{
    /// <summary>Sizes from the inputs to the outputs, one activation for all layers but the last.</summary>
    public static NetworkSpec Create(
        int[] sizes,
        Activation activation = Activation.Sigmoid,
        LossFunction loss = LossFunction.SoftmaxCrossEntropy,
        Element element = Element.Single,
        Reduction reduction = Reduction.Mean)
    {
        var layers = sizes.Skip(1).Select((outputs, i) => new LayerSpec(sizes[i], outputs, (Specs.Activation)(i == sizes.Length - 2 ? Activation.Identity : activation)));
        return new NetworkSpec(
            new DeclarationSite("Sample", new EquatableArray<string>(["partial struct Net"]), "Sample.Net.g.cs", "Net"),
            "Net", sizes[0], new EquatableArray<LayerSpec>([.. layers]), (Specs.LossFunction)loss, element, (Specs.Reduction)reduction);
    }

    /// <summary>Sizes written with dashes: <c>784-128-10</c>.</summary>
    public static int[] Sizes(string shape) => [.. shape.Split('-').Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))];
}
