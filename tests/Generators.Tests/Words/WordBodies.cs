using System.Numerics;
using System.Reflection;
using KernelGen.Generators.Emission;
using KernelGen.Generators.Specs;
using KernelGen.Word2Vec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Tests.Words;

/// <summary>The bodies of generated word models, compiled and loaded, each callable directly: a width need not be the one that this machine would choose.</summary>
internal sealed class WordBodies
{
    private static readonly CSharpParseOptions parse = new(LanguageVersion.CSharp12);

    private static readonly MetadataReference[] references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Type[] types;

    private delegate double SamplingBody<T>(ref T inputVectors, ref T outputVectors, int center, ReadOnlySpan<int> context, ReadOnlySpan<int> negatives, ref T inputGradient, ref T outputGradient);

    private delegate double SoftmaxBody<T>(ref T inputVectors, ref T outputVectors, int center, ReadOnlySpan<int> context, int words, ref T inputGradient, ref T outputGradient);

    private delegate double TreeBody<T>(ref T inputVectors, ref T outputVectors, int center, ReadOnlySpan<int> context, HuffmanTree tree, ref T inputGradient, ref T outputGradient);

    private delegate double TrainingBody<T>(ref T inputVectors, ref T outputVectors, scoped in TrainingWindows windows, T learningRate);

    private delegate double SoftmaxTrainingBody<T>(ref T inputVectors, ref T outputVectors, scoped in TrainingWindows windows, int words, T learningRate);

    public WordBodies(IEnumerable<WordModelSpec> specs)
    {
        var trees = specs.SelectMany(SourcesOf).Select((text, i) => CSharpSyntaxTree.ParseText(text, parse, $"{i}.cs"));
        var compilation = CSharpCompilation.Create(
            $"Words{Guid.NewGuid():N}", trees, references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, generalDiagnosticOption: ReportDiagnostic.Error, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        types = Assembly.Load(image.ToArray()).GetTypes();
    }

    /// <summary>The declaration of a model, and what is generated for it.</summary>
    public static string[] SourcesOf(WordModelSpec spec) =>
        [$"namespace Sample {{ public readonly partial struct {spec.TypeName}; }}", WordModelFile.Write(spec)];

    /// <summary>The loss and both gradients of a window, one behind the other.</summary>
    public T[] Run<T>(WordModelSpec spec, int bits, WordWindow<T> window)
        where T : struct, IFloatingPointIeee754<T>
    {
        var method = Method(spec, $"Gradient_{bits}");
        T[] inputs = [.. window.InputGradient], outputs = [.. window.OutputGradient];
        ref var u = ref window.OutputVectors[0];
        ref var v = ref window.InputVectors[0];
        var loss = spec.Objective switch
        {
            Specs.Objective.NegativeSampling => method.CreateDelegate<SamplingBody<T>>()(ref v, ref u, window.Center, window.Context, window.Negatives, ref inputs[0], ref outputs[0]),
            Specs.Objective.Softmax => method.CreateDelegate<SoftmaxBody<T>>()(ref v, ref u, window.Center, window.Context, window.Words(spec.Dimensions), ref inputs[0], ref outputs[0]),
            _ => method.CreateDelegate<TreeBody<T>>()(ref v, ref u, window.Center, window.Context, window.Tree!, ref inputs[0], ref outputs[0]),
        };
        return [T.CreateChecked(loss), .. inputs, .. outputs];
    }

    /// <summary>Trains in place; returns the loss.</summary>
    public double Train<T>(WordModelSpec spec, int bits, T[] inputVectors, T[] outputVectors, int words, in TrainingWindows windows, T learningRate)
    {
        var method = Method(spec, $"Train_{bits}");
        return spec.Objective == Specs.Objective.Softmax
            ? method.CreateDelegate<SoftmaxTrainingBody<T>>()(ref inputVectors[0], ref outputVectors[0], in windows, words, learningRate)
            : method.CreateDelegate<TrainingBody<T>>()(ref inputVectors[0], ref outputVectors[0], in windows, learningRate);
    }

    // The compiler prefixes the names of file-local types with their file.
    private MethodInfo Method(WordModelSpec spec, string name) =>
        types.Single(type => type.Name.EndsWith($"__{spec.Site.BodyName}", StringComparison.Ordinal)).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
}
