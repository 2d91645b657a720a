using System.Collections.Concurrent;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using KernelGen.Generators.Emission;
using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Tests.Networks;

/// <summary>A network's generated file, compiled beside its declaration as a strict consumer would (every warning is an error), and loaded.</summary>
internal sealed class CompiledNetwork<T>
    where T : struct, INumberBase<T>
{
    private const string Declaration =
        """
        namespace Sample;

        /// <summary>A network.</summary>
        public readonly partial struct Net;
        """;

    private static readonly MetadataReference[] References =
        [.. new[] { "System.Runtime", "System.Memory", "System.Runtime.Intrinsics" }
            .Select(name => Assembly.Load(name).Location)
            .Append(typeof(object).Assembly.Location)
            .Append(typeof(NetworkAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];

    // A network is compiled once for all tests of the process.
    private static readonly ConcurrentDictionary<NetworkSpec, Lazy<CompiledNetwork<T>>> Compiled = new();

    private readonly Type bodies;

    private delegate void PredictBody(ref T parameters, ref T inputs, ref T predictions, int rows);

    private delegate double GradientBody(
        ref T parameters, ref T inputs, ref T targets, ref int labels, ref T gradient, ref T inputGradient, int rows, T scale);

    public static CompiledNetwork<T> Of(NetworkSpec spec) => Compiled.GetOrAdd(spec, key => new Lazy<CompiledNetwork<T>>(() => new CompiledNetwork<T>(key))).Value;

    private CompiledNetwork(NetworkSpec spec)
    {
        Spec = spec;
        var assembly = Compile(NetworkFile.Write(spec));
        var network = assembly.GetType("Sample.Net")!;
        bodies = assembly.GetTypes().Single(type => type.Name.EndsWith($"__{spec.Site.BodyName}", StringComparison.Ordinal));
        Members = (INetworkMembers<T>)Activator.CreateInstance(typeof(NetworkMembersOf<,>).MakeGenericType(network, typeof(T)))!;
        Classifier = network.GetInterfaces().Any(type => type.Name == "IClassifier`2")
            ? (IClassifierMembers<T>)Activator.CreateInstance(typeof(ClassifierMembersOf<,>).MakeGenericType(network, typeof(T)))!
            : null;
    }

    public NetworkSpec Spec { get; }

    /// <summary>The network through its interface.</summary>
    public INetworkMembers<T> Members { get; }

    /// <summary>The same for class labels; null where the loss has none.</summary>
    public IClassifierMembers<T>? Classifier { get; }

    /// <summary>The body of Predict at one width.</summary>
    public void Predict(int bits, Span<T> parameters, Span<T> inputs, Span<T> predictions) =>
        Body<PredictBody>("Predict", bits)(ref parameters[0], ref inputs[0], ref predictions[0], inputs.Length / Spec.InputSize);

    /// <summary>A classifier's body of Gradient at one width, over labels, with both gradients: the sum of the rows' losses.</summary>
    public double Gradient(int bits, Span<T> parameters, Span<T> inputs, Span<int> labels, Span<T> gradient, Span<T> inputGradient) =>
        Body<GradientBody>("Gradient", bits)(
            ref parameters[0], ref inputs[0], ref Unsafe.NullRef<T>(), ref labels[0], ref gradient[0], ref inputGradient[0], labels.Length, T.One);

    /// <summary>A classifier's body of Gradient at one width, over targets: the gradient of the sum of the rows' losses.</summary>
    public T[] Gradient(int bits, Span<T> parameters, Span<T> inputs, Span<T> targets)
    {
        var gradient = new T[parameters.Length];
        Body<GradientBody>("Gradient", bits)(
            ref parameters[0], ref inputs[0], ref targets[0], ref Unsafe.NullRef<int>(), ref gradient[0], ref Unsafe.NullRef<T>(), inputs.Length / Spec.InputSize, T.One);
        return gradient;
    }

    private TDelegate Body<TDelegate>(string name, int bits)
        where TDelegate : Delegate =>
        bodies.GetMethod($"{name}_{bits}", BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<TDelegate>();

    private static Assembly Compile(string generated)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12).WithDocumentationMode(DocumentationMode.Diagnose);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error);
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(generated, parse, "Net.g.cs", System.Text.Encoding.UTF8), CSharpSyntaxTree.ParseText(Declaration, parse)],
            References,
            options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(10)));
        return Assembly.Load(image.ToArray());
    }
}
