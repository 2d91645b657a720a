using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using KernelGen.Generators.Emission;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;
using KernelGen.Generators.Tests.Kernels;
using KernelGen.Generators.Tests.Networks;
using KernelGen.Generators.Tests.Words;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>
/// A program of many declarations, compiled as a Release build compiles it. Run by itself, it has the JIT compile every generated method that the
/// machine could use, those of the users' types too, and write down what came out.
/// </summary>
public sealed class CompiledProgram : IDisposable
{
    // Of the bodies for several widths, those that the machine runs: the largest that it has.
    private const string Main = """
        using System;
        using System.Linq;
        using System.Reflection;
        using System.Runtime.CompilerServices;
        using System.Runtime.Intrinsics;

        var widest = int.Parse(args[0]);
        if (widest != (Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128))
            return 1;

        string[] spaces = ["KernelGen.Generated", "Trial", "Sample"];
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(type => spaces.Contains(type.Namespace)))
        {
            var methods = type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
            foreach (var bodies in methods.GroupBy(method => Bits(method) == 0 ? method.ToString() : method.Name[..^3]))
                if (bodies.Where(body => Bits(body) <= widest).MaxBy(Bits) is { } body)
                    RuntimeHelpers.PrepareMethod(body.MethodHandle);
        }

        return 0;

        static int Bits(MethodInfo method) => new[] { 128, 256, 512 }.FirstOrDefault(bits => method.Name.EndsWith($"{bits}"));
        """;

    // In registers, odd, in loops without and with a rest.
    private static readonly int[] Sizes = [4, 10, 50, 64, 100, 256, 1000];

    private static readonly (string Shape, Activation Activation, LossFunction Loss)[] Networks =
        [
            ("10-5-10", Activation.Sigmoid, LossFunction.SoftmaxCrossEntropy),
            ("64-32-10", Activation.Sigmoid, LossFunction.SoftmaxCrossEntropy),
            ("784-128-10", Activation.Sigmoid, LossFunction.SoftmaxCrossEntropy),
            ("100-60-25", Activation.Tanh, LossFunction.SigmoidCrossEntropy),
            ("20-12-4", Activation.Relu, LossFunction.MeanSquaredError),
            ("256-128-64-10", Activation.Gelu, LossFunction.SoftmaxCrossEntropy),
            ("33-17-3", Activation.Softplus, LossFunction.MeanSquaredError),
            ("40-20-7", Activation.Sigmoid, LossFunction.SigmoidCrossEntropy),
            ("40-20-10", Activation.Sigmoid, LossFunction.SigmoidCrossEntropy),
        ];

    // Gathered, split, in registers, and in loops; each objective and architecture.
    private static readonly (int Dimensions, WordArchitecture Architecture, Objective Objective)[] WordModels =
        [
            (3, WordArchitecture.SkipGram, Objective.NegativeSampling),
            (10, WordArchitecture.Cbow, Objective.NegativeSampling),
            (50, WordArchitecture.SkipGram, Objective.HierarchicalSoftmax),
            (100, WordArchitecture.SkipGram, Objective.NegativeSampling),
            (100, WordArchitecture.SkipGram, Objective.Softmax),
            (128, WordArchitecture.Cbow, Objective.HierarchicalSoftmax),
            (300, WordArchitecture.Cbow, Objective.Softmax),
            (300, WordArchitecture.Cbow, Objective.NegativeSampling),
            (1000, WordArchitecture.SkipGram, Objective.HierarchicalSoftmax),
        ];

    private readonly string folder = Directory.CreateTempSubdirectory("kernelgen-machine-code-").FullName;
    private readonly Dictionary<int, IReadOnlyList<MethodListing>> listings = [];

    public CompiledProgram()
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
        var kernels = KernelCatalog.All.SelectMany(_ => Elements, (kernel, element) => (kernel, element))
            .SelectMany(_ => Sizes, (pair, size) => new KernelDeclaration(pair.kernel, size, pair.element))
            .SelectMany(declaration => new[] { declaration.Source, declaration.Generated });
        var networks = Networks.SelectMany(_ => Elements, (network, element) => (network, element))
            .SelectMany(pair => SourcesOf(pair.network.Shape, pair.network.Activation, pair.network.Loss, pair.element));
        var words = WordModels.SelectMany(_ => Elements, (model, element) => WordSpecs.Create(model.Dimensions, model.Architecture, model.Objective, element))
            .SelectMany(WordBodies.SourcesOf);
        var trees = kernels.Concat(networks).Concat(words).Append(Main).Select((text, i) => CSharpSyntaxTree.ParseText(text, parse, $"{i}.cs", System.Text.Encoding.UTF8));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Program", trees, references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release));
        var emitted = compilation.Emit(PathOf("Program.dll"));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(5)));

        foreach (var library in new[] { typeof(NetworkAttribute), typeof(Word2Vec.SkipGramAttribute) }.Select(type => type.Assembly.Location))
        {
            File.Copy(library, PathOf(Path.GetFileName(library)));
        }

        File.Copy(Path.ChangeExtension(typeof(CompiledProgram).Assembly.Location, ".runtimeconfig.json"), PathOf("Program.runtimeconfig.json"));
    }

    /// <summary>The widths of vectors that this machine has, the largest first.</summary>
    public static IReadOnlyList<int> Widths { get; } =
        [.. new[] { 512, 256, 128 }.Where(bits => bits <= (Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128))];

    private static Element[] Elements => [Element.Single, Element.Double];

    /// <summary>What a machine whose vectors have this many bits makes of the generated methods.</summary>
    internal IReadOnlyList<MethodListing> At(int bits)
    {
        if (!listings.TryGetValue(bits, out var listing))
        {
            listings[bits] = listing = Run(bits);
        }

        return listing;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<string> SourcesOf(string shape, Activation activation, LossFunction loss, Element element)
    {
        var name = $"Net_{shape.Replace('-', '_')}_{element}";
        var spec = NetworkSpecs.Create(NetworkSpecs.Sizes(shape), activation, loss, element);
        spec = spec with
        {
            TypeName = name,
            Site = new DeclarationSite("Sample", new EquatableArray<string>([$"partial struct {name}"]), $"{name}.g.cs", name),
        };
        return [$"namespace Sample {{ public readonly partial struct {name}; }}", NetworkFile.Write(spec)];
    }

    private IReadOnlyList<MethodListing> Run(int bits)
    {
        var listing = PathOf($"{bits}.asm");
        var start = new ProcessStartInfo("dotnet", ["exec", PathOf("Program.dll"), bits.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true };
        start.Environment["DOTNET_JitStdOutFile"] = listing;
        start.Environment["DOTNET_JitDisasm"] = "KernelGen.Generated.*:* Trial.*:* Sample.*:*";
        start.Environment["DOTNET_EnableAVX512"] = bits >= 512 ? "1" : "0";
        start.Environment["DOTNET_EnableAVX2"] = bits >= 256 ? "1" : "0";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"The program did not run with {bits} bits: it gave {process.ExitCode}. {errors}");
        return MethodListing.Read(listing);
    }

    private string PathOf(string file) => Path.Combine(folder, file);
}
