using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using KernelGen.Generators.Emission;
using KernelGen.Generators.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Tests.Kernels;

internal delegate void MapBody<T>(ref T x, ref T destination, int rows);

internal delegate void GradientBody<T>(ref T y, ref T dy, ref T destination, int rows);

internal delegate double LabelLossBody<T>(ref T logits, ref int labels, ref T gradient, int rows, T scale, double losses);

internal delegate double TargetLossBody<T>(ref T logits, ref T targets, ref T gradient, int rows, T scale, double losses);

/// <summary>The bodies of generated kernels, compiled and loaded, each callable directly: a width need not be the one that this machine would choose.</summary>
internal sealed class KernelBodies
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Assembly assembly;

    public KernelBodies(IEnumerable<KernelDeclaration> declarations)
    {
        var trees = declarations
            .SelectMany(declaration => new[] { declaration.Source, declaration.Generated })
            .Select((text, index) => CSharpSyntaxTree.ParseText(text, ParseOptions, path: $"{index}.cs"));
        var compilation = CSharpCompilation.Create(
            $"Trial{Guid.NewGuid():N}", trees, References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, generalDiagnosticOption: ReportDiagnostic.Error, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        assembly = Assembly.Load(image.ToArray());
    }

    /// <summary>Applies a body to rows: the results, and for a loss the sum of the rows' losses behind them.</summary>
    public T[] Run<T>(KernelDeclaration declaration, Simd simd, KernelInput<T> input)
        where T : struct
    {
        var method = Method(declaration, simd);
        var destination = (T[])input.First.Clone();
        var rows = input.Rows;
        ref var first = ref MemoryMarshal.GetArrayDataReference(input.First);
        ref var second = ref MemoryMarshal.GetArrayDataReference(input.Second);
        ref var output = ref MemoryMarshal.GetArrayDataReference(destination);
        switch (declaration.Kernel.Shape)
        {
            case KernelShape.Map:
                method.CreateDelegate<MapBody<T>>()(ref first, ref output, rows);
                return destination;
            case KernelShape.Gradient:
                method.CreateDelegate<GradientBody<T>>()(ref first, ref second, ref output, rows);
                return destination;
            case KernelShape.LabelLoss:
                var labelLoss = method.CreateDelegate<LabelLossBody<T>>()(ref first, ref MemoryMarshal.GetArrayDataReference(input.Labels), ref output, rows, input.Scale, 0);
                return [.. destination, (T)Convert.ChangeType(labelLoss, typeof(T), CultureInfo.InvariantCulture)];
            default:
                var targetLoss = method.CreateDelegate<TargetLossBody<T>>()(ref first, ref second, ref output, rows, input.Scale, 0);
                return [.. destination, (T)Convert.ChangeType(targetLoss, typeof(T), CultureInfo.InvariantCulture)];
        }
    }

    /// <summary>Applies a body in place, its destination being its first or its second input.</summary>
    public T[] RunInPlace<T>(KernelDeclaration declaration, Simd simd, KernelInput<T> input, bool overSecond)
        where T : struct
    {
        var method = Method(declaration, simd);
        var first = (T[])input.First.Clone();
        var second = (T[])input.Second.Clone();
        var destination = overSecond ? second : first;
        ref var x = ref MemoryMarshal.GetArrayDataReference(first);
        ref var y = ref MemoryMarshal.GetArrayDataReference(second);
        ref var output = ref MemoryMarshal.GetArrayDataReference(destination);
        switch (declaration.Kernel.Shape)
        {
            case KernelShape.Map:
                method.CreateDelegate<MapBody<T>>()(ref x, ref output, input.Rows);
                break;
            case KernelShape.Gradient:
                method.CreateDelegate<GradientBody<T>>()(ref x, ref y, ref output, input.Rows);
                break;
            case KernelShape.LabelLoss:
                method.CreateDelegate<LabelLossBody<T>>()(ref x, ref MemoryMarshal.GetArrayDataReference(input.Labels), ref output, input.Rows, input.Scale, 0);
                break;
            default:
                method.CreateDelegate<TargetLossBody<T>>()(ref x, ref y, ref output, input.Rows, input.Scale, 0);
                break;
        }

        return destination;
    }

    private MethodInfo Method(KernelDeclaration declaration, Simd simd)
    {
        // The compiler prefixes the names of file-local types with their file.
        var type = assembly.GetTypes().Single(type => type.Name.EndsWith($"__{declaration.Name}", StringComparison.Ordinal));
        return type.GetMethod(RowsMethodEmitter.NameAt(declaration.Rows, simd), BindingFlags.Static | BindingFlags.NonPublic)!;
    }
}
