using System.Text;
using KernelGen.Bench.Networks;
using KernelGen.Generators.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Bench.Generator;

/// <summary>Programs that declare kernels, for the generator to work on.</summary>
internal static class GeneratedPrograms
{
    private static readonly int[] sizes = [10, 64, 100, 784];

    private static readonly IReadOnlyList<Kernel> declarable = [.. KernelCatalog.All.Where(kernel => kernel.Attribute is not null)];

    private static readonly MetadataReference[] references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "KernelGen.Runtime.dll" or "KernelGen.Word2Vec.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>So many kernels, every kind and several sizes in turn, in files of ten.</summary>
    public static CSharpCompilation Of(int kernels) => Compile(
        Enumerable.Range(0, kernels).Chunk(10).Select((chunk, file) => Source($"Kernels{file}", chunk.Select(index => Declaration(declarable[index % declarable.Count], sizes[index % sizes.Length], $"K{index}")))));

    /// <summary>The sources of <see cref="Of"/>.</summary>
    public static IEnumerable<string> SourcesOf(int kernels) => Of(kernels).SyntaxTrees.Select(tree => tree.ToString());

    /// <summary>One kernel.</summary>
    public static CSharpCompilation OfOne(Kernel kernel, int size) => Compile([Source("Kernels", [Declaration(kernel, size, "K")])]);

    /// <summary>Models, each the only declaration of its program: networks of the sizes that first calls are measured of, and word vectors.</summary>
    public static IReadOnlyList<(string Name, CSharpCompilation Program)> Models { get; } =
        [
            .. NetworkShape.OfThreeSizes.Select(shape => ($"network {shape.Name}", Compile([Model($"[Network({shape.Sizes[0]})]", $"[Dense({shape.Sizes[1]}, Activation.Sigmoid)]", $"[Dense({shape.Sizes[2]})]")]))),
            .. from architecture in new[] { "SkipGram", "Cbow" }
               from objective in new[] { "NegativeSampling", "HierarchicalSoftmax" }
               select ($"{architecture}(100), {objective}", Compile([Model($"[{architecture}(100, Objective = Objective.{objective})]")])),
        ];

    /// <summary>A program without kernels.</summary>
    public static CSharpCompilation OfNone() => Compile([Source("Kernels", [])]);

    private static CSharpCompilation Compile(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Consumer",
        [.. sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default, $"{index}.cs", Encoding.UTF8))],
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    private static string Source(string type, IEnumerable<string> members) => $$"""
        using System;
        using KernelGen;
        static partial class {{type}}
        {
            {{string.Join("\n    ", members)}}
        }
        """;

    private static string Model(params IEnumerable<string> attributes) => $"""
        using KernelGen;
        using KernelGen.Word2Vec;
        {string.Join("\n", attributes)}
        public readonly partial struct Model;
        """;

    private static string Declaration(Kernel kernel, int size, string name)
    {
        var attribute = kernel.Attribute!["KernelGen.".Length..^"Attribute".Length];
        var (result, parameters) = kernel.Shape switch
        {
            KernelShape.Map => ("void", "ReadOnlySpan<float> x, Span<float> destination"),
            KernelShape.Gradient => ("void", "ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination"),
            KernelShape.LabelLoss => ("float", "ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient"),
            _ => ("float", "ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient"),
        };
        return FormattableString.Invariant($"[{attribute}({size})] public static partial {result} {name}({parameters});");
    }
}
