using KernelGen.Generators.Emission;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Kernels;

/// <summary>A kernel declared in a static class, as a user would write it, and as the spec that parsing makes of it.</summary>
internal sealed record KernelDeclaration(Kernel Kernel, int Size, Element Element)
{
    public string Name => $"{Kernel.Name}_{Size}_{Element}";

    public string Scalar => Element == Element.Single ? "float" : "double";

    public RowsMethod Rows => RowsMethod.Dense(Kernel, Size, Element) with { Name = "Rows" };

    public string Source =>
        $"namespace Trial {{ static partial class Kernels {{ public static partial {ReturnType} {Name}({string.Join(", ", Parameters.Select(p => $"{p.Type} {p.Name}"))}); }} }}";

    public string Generated => KernelFile.Write(new KernelSpec(
        new DeclarationSite("Trial", new EquatableArray<string>(["static partial class Kernels"]), $"{Name}.g.cs", Name),
        Kernel.Name, Size, Element, Specs.Reduction.Mean,
        new MethodSpec("public static partial", ReturnType, Name, Parameters, IsDocumented: true, IsMarked: false)));

    private string ReturnType => Kernel.IsLoss ? Scalar : "void";

    private EquatableArray<ParameterSpec> Parameters
    {
        get
        {
            var inputs = Kernel.Inputs.Select(input => Span("ReadOnlySpan", Scalar, input.Name));
            var labels = Kernel.Shape == KernelShape.LabelLoss ? [Span("ReadOnlySpan", "int", "labels")] : Array.Empty<ParameterSpec>();
            return new EquatableArray<ParameterSpec>([.. inputs, .. labels, Span("Span", Scalar, "destination")]);
        }
    }

    private static ParameterSpec Span(string span, string scalar, string name) => new($"global::System.{span}<{scalar}>", name);
}
