using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Networks;

/// <summary>Specifications as the parser would hand them over.</summary>
internal static class NetworkSpecs
{
    /// <summary>
    /// Networks with class labels whose layers meet every case of the plans: a single column, rows within one vector of each width, rows
    /// that end inside a vector, several panels, one to four chains.
    /// </summary>
    public static TheoryData<string, Activation> Classifiers => new()
    {
        { "1-1-1", Activation.Tanh },
        { "10-5-10", Activation.Sigmoid },
        { "64-32-10", Activation.Sigmoid },
        { "36-75-9", Activation.Gelu },
        { "19-130-7-3", Activation.Relu },
        { "2-8-12-6-4-2", Activation.Softplus },
    };

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
