using System.Runtime.CompilerServices;
using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generators.Parsing;

/// <summary>Reads what the implementing part of a partial method repeats.</summary>
internal static class MethodParser
{
    public static MethodSpec Parse(IMethodSymbol method, KernelSignature signature)
    {
        var syntax = Syntax(method);
        var parameters = signature.Types.Select((type, i) => new ParameterSpec(
            string.Concat(syntax.ParameterList.Parameters[i].Modifiers.Select(modifier => modifier.Text + " ")) + type, Text.Escaped(method.Parameters[i].Name)));
        return new MethodSpec(
            Modifiers(syntax),
            signature.ReturnType,
            Text.Escaped(method.Name),
            new EquatableArray<ParameterSpec>([.. parameters]),
            IsDocumented(syntax),
            method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(MethodImplAttribute)));
    }

    /// <summary>A method that cannot be a kernel; a refusal where not even its declaration can be repeated in another place.</summary>
    public static Declaration? ParseInvalid(IMethodSymbol method, Problems problems)
    {
        var site = SiteParser.Parse(method);
        return Types(method).All(CanBeRepeated)
            ? new InvalidMethodSpec(site, $"{Modifiers(Syntax(method))} {method.ToDisplayString(Text.Header)}", problems.FirstCode)
            : problems.Refuse(site);
    }

    /// <summary>Whether each type of the signature exists.</summary>
    public static bool HasKnownTypes(IMethodSymbol method) => Types(method).SelectMany(Parts).All(part => part.TypeKind != TypeKind.Error);

    /// <summary>Whether the type can be written again: all of it exists, and nothing needs unsafe code.</summary>
    public static bool CanBeRepeated(ITypeSymbol type) =>
        Parts(type).All(part => part.TypeKind is not (TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer));

    private static IEnumerable<ITypeSymbol> Types(IMethodSymbol method) => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType);

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType).Prepend(type),
        IPointerTypeSymbol pointer => Parts(pointer.PointedAtType).Prepend(type),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts).Prepend(type),
        _ => [type],
    };

    private static MethodDeclarationSyntax Syntax(IMethodSymbol method) => (MethodDeclarationSyntax)method.DeclaringSyntaxReferences[0].GetSyntax();

    private static string Modifiers(MethodDeclarationSyntax syntax)
    {
        var others = syntax.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)).Select(modifier => modifier.Text);
        return string.Join(" ", others.Append("partial"));
    }

    // By its text: where documentation is not asked for, the compiler reads it as an ordinary comment.
    private static bool IsDocumented(MethodDeclarationSyntax syntax) =>
        syntax.GetLeadingTrivia().Select(trivia => trivia.ToFullString().TrimStart()).Any(text =>
            (text.StartsWith("///", StringComparison.Ordinal) && !text.StartsWith("////", StringComparison.Ordinal))
            || (text.StartsWith("/**", StringComparison.Ordinal) && text.Length > "/**/".Length));
}
