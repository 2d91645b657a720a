using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Words;

/// <summary>Specifications of word models as the parser would hand them over.</summary>
internal static class WordSpecs
{
    /// <summary>Vectors that are gathered, split, whole blocks and none, in registers and in loops.</summary>
    private static readonly int[] sizes = [1, 2, 3, 4, 5, 7, 8, 10, 16, 17, 31, 33, 50, 64, 100, 128, 192, 193, 200, 300, 768, 1000, 4096];

    private static readonly int[] some = [3, 10, 100, 300];

    /// <summary>Every size with lists of output vectors and with all of them; the other combinations at some.</summary>
    public static IEnumerable<WordModelSpec> All(Element element) =>
        [
            .. sizes.Select(size => Create(size, WordArchitecture.SkipGram, Objective.NegativeSampling, element)),
            .. sizes.Select(size => Create(size, WordArchitecture.Cbow, Objective.Softmax, element)),
            .. some.Select(size => Create(size, WordArchitecture.SkipGram, Objective.HierarchicalSoftmax, element)),
            .. some.Select(size => Create(size, WordArchitecture.SkipGram, Objective.Softmax, element)),
            .. some.Select(size => Create(size, WordArchitecture.Cbow, Objective.HierarchicalSoftmax, element)),
            .. some.Select(size => Create(size, WordArchitecture.Cbow, Objective.NegativeSampling, element, ContextReduction.Sum)),
        ];

    public static WordModelSpec Create(
        int dimensions, WordArchitecture architecture, Objective objective, Element element, ContextReduction reduction = ContextReduction.Mean)
    {
        var name = $"{architecture}_{objective}_{dimensions}_{element}";
        return new WordModelSpec(
            new DeclarationSite("Sample", new EquatableArray<string>([$"partial struct {name}"]), $"{name}.g.cs", name),
            name, dimensions, architecture, objective, reduction, element);
    }
}
