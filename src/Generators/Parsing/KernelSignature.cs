using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generators.Parsing;

/// <summary>What a method's parameter and return types choose: the kernel among those of its attribute, and the element.</summary>
/// <param name="Kernel">The kernel's name in the catalog.</param>
/// <param name="Element">float or double.</param>
/// <param name="ReturnType">As written in code.</param>
/// <param name="Types">Those of the parameters, fully qualified.</param>
internal sealed record KernelSignature(string Kernel, Element Element, string ReturnType, IReadOnlyList<string> Types)
{
    /// <summary>Reads the signature by positions and types, names being free; reports the first part that is none of a kernel, and returns null.</summary>
    public static KernelSignature? Parse(IMethodSymbol method, IReadOnlyList<Kernel> kernels, Problems problems)
    {
        var kernel = Choose(kernels, method);
        var element = ElementOf(method);
        var wanted = Wanted(kernel.Shape);
        var wrong = WrongElement(method, wanted);
        var fault = FirstFault(method, wanted, kernel.IsLoss, element);
        if (wrong is null && fault is null)
        {
            // Written from what is known: every edit writes every kernel's, and to have symbols written takes longer than all else.
            var scalar = ModelContract.TypeOf(element);
            return new KernelSignature(kernel.Name, element, kernel.IsLoss ? scalar : "void", [.. wanted.Select(want => want.Type(scalar))]);
        }

        if (!MethodParser.HasKnownTypes(method))
        {
            problems.LeaveToCompiler();
        }
        else if (wrong is not null)
        {
            problems.Report(Descriptors.WrongElement, ElementLocation(wrong), SpanOf(wrong.Type)!.Value.Element.ToDisplayString(Text.Short));
        }
        else
        {
            problems.Report(Descriptors.WrongSignature, fault, method.Name, Write(method, kernel, element));
        }

        return null;
    }

    // Labels or targets: the second parameter says it.
    private static Kernel Choose(IReadOnlyList<Kernel> kernels, IMethodSymbol method)
    {
        var hasTargets = method.Parameters.Length > 1 && SpanOf(method.Parameters[1].Type) is { } span && IsElement(span.Element.SpecialType);
        return kernels.FirstOrDefault(kernel => hasTargets && kernel.Shape == KernelShape.TargetLoss) ?? kernels[0];
    }

    private static Element ElementOf(IMethodSymbol method)
    {
        var elements = method.Parameters.Select(parameter => SpanOf(parameter.Type)?.Element.SpecialType);
        return elements.FirstOrDefault(IsElement) == SpecialType.System_Double ? Element.Double : Element.Single;
    }

    private static bool IsElement(SpecialType? type) => type is SpecialType.System_Single or SpecialType.System_Double;

    private static IParameterSymbol? WrongElement(IMethodSymbol method, IReadOnlyList<Want> wanted) =>
        method.Parameters
            .Zip(wanted, (parameter, want) => (parameter, want))
            .FirstOrDefault(pair => !pair.want.IsLabels && SpanOf(pair.parameter.Type) is { } span && !IsElement(span.Element.SpecialType))
            .parameter;

    private static Location? FirstFault(IMethodSymbol method, IReadOnlyList<Want> wanted, bool returnsLoss, Element element)
    {
        if (method.Parameters.Length != wanted.Count)
        {
            return Syntax(method)?.ParameterList.GetLocation() ?? method.Locations.FirstOrDefault();
        }

        var elementType = element == Element.Single ? SpecialType.System_Single : SpecialType.System_Double;
        for (var i = 0; i < wanted.Count; i++)
        {
            var expected = wanted[i].IsLabels ? SpecialType.System_Int32 : elementType;
            var parameter = method.Parameters[i];
            if (parameter.RefKind != RefKind.None
                || SpanOf(parameter.Type) is not { } span || span.IsReadOnly != wanted[i].IsReadOnly || span.Element.SpecialType != expected)
            {
                return TypeLocation(parameter);
            }
        }

        var returned = returnsLoss ? elementType : SpecialType.System_Void;
        return method.ReturnType.SpecialType != returned || method.RefKind != RefKind.None
            ? Syntax(method)?.ReturnType.GetLocation() ?? method.Locations.FirstOrDefault()
            : null;
    }

    private static (bool IsReadOnly, ITypeSymbol Element)? SpanOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } span
            ? (span.Name == "ReadOnlySpan", span.TypeArguments[0])
            : null;

    private static IReadOnlyList<Want> Wanted(KernelShape shape) => shape switch
    {
        KernelShape.Map => [Want.Input, Want.Output],
        KernelShape.LabelLoss => [Want.Input, Want.Labels, Want.Output],
        _ => [Want.Input, Want.Input, Want.Output],
    };

    private static string Write(IMethodSymbol method, Kernel kernel, Element element)
    {
        var type = element == Element.Single ? "float" : "double";
        var inputs = kernel.Inputs.Select(input => $"ReadOnlySpan<{type}> {input.Name}").ToList();
        if (kernel.Shape == KernelShape.LabelLoss)
        {
            inputs.Add("ReadOnlySpan<int> labels");
        }

        var output = kernel.IsLoss ? "gradient" : "destination";
        return $"static partial {(kernel.IsLoss ? type : "void")} {method.Name}({string.Join(", ", inputs)}, Span<{type}> {output})";
    }

    private static MethodDeclarationSyntax? Syntax(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as MethodDeclarationSyntax;

    private static Location? ElementLocation(IParameterSymbol parameter)
    {
        var declaration = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        var arguments = declaration?.DescendantNodes().OfType<TypeArgumentListSyntax>().FirstOrDefault()?.Arguments;
        return arguments is { Count: 1 } elements ? elements[0].GetLocation() : TypeLocation(parameter);
    }

    private static Location? TypeLocation(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax { Type: { } type }
            ? type.GetLocation()
            : parameter.Locations.FirstOrDefault();

    /// <summary>What a position takes.</summary>
    private readonly record struct Want(bool IsReadOnly, bool IsLabels)
    {
        public static readonly Want Input = new(IsReadOnly: true, IsLabels: false);
        public static readonly Want Labels = new(IsReadOnly: true, IsLabels: true);
        public static readonly Want Output = new(IsReadOnly: false, IsLabels: false);

        public string Type(string scalar) => $"global::System.{(IsReadOnly ? "ReadOnlySpan" : "Span")}<{(IsLabels ? "int" : scalar)}>";
    }
}
