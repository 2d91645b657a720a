using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generators.Parsing;

/// <summary>Reads what the implementing part of a partial method repeats.</summary>
internal static class MethodParser
{
    public static MethodSpec Parse(IMethodSymbol method)
    {
        var syntax = Syntax(method);
        var parameters = method.Parameters.Zip(syntax.ParameterList.Parameters, (symbol, declaration) => new ParameterSpec(
            string.Concat(declaration.Modifiers.Select(modifier => modifier.Text + " ")) + symbol.Type.ToDisplayString(Text.Qualified),
            Text.Escaped(symbol.Name)));
        return new MethodSpec(
            Modifiers(syntax),
            method.ReturnType.ToDisplayString(Text.Qualified),
            Text.Escaped(method.Name),
            new EquatableArray<ParameterSpec>([.. parameters]),
            IsDocumented(syntax));
    }

    /// <summary>A method that cannot be a kernel; null where not even its declaration can be repeated in another place.</summary>
    public static InvalidMethodSpec? ParseInvalid(IMethodSymbol method, string errorCode)
    {
        return HasKnownTypes(method)
            ? new InvalidMethodSpec(
                SiteParser.Parse(method, bodySuffix: ""), $"{Modifiers(Syntax(method))} {method.ToDisplayString(Text.Header)}", errorCode)
            : null;
    }

    /// <summary>Whether the signature can be written again: each type exists, and none needs unsafe code.</summary>
    public static bool HasKnownTypes(IMethodSymbol method) => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).All(IsKnown);

    /// <summary>Whether the type can be written again.</summary>
    public static bool IsKnown(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsKnown(array.ElementType),
        INamedTypeSymbol named => named.TypeKind != TypeKind.Error && named.TypeArguments.All(IsKnown),
        _ => type.TypeKind is not (TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer),
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
