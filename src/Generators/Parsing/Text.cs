using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Parsing;

/// <summary>How numbers, names and types are written, in code and in messages.</summary>
internal static class Text
{
    /// <summary>As in code, fully qualified: what a generated file can repeat anywhere.</summary>
    public static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A method without modifiers and default values, up to its body.</summary>
    public static readonly SymbolDisplayFormat Header = Qualified
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    /// <summary>A member of an interface as a type implements it explicitly, without modifiers, up to its body.</summary>
    public static readonly SymbolDisplayFormat ExplicitHeader = Header.AddMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>A namespace as metadata write it.</summary>
    public static readonly SymbolDisplayFormat Unescaped = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>As in code, without namespaces: how messages write a type.</summary>
    public static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat;

    /// <summary>Digits in groups of three.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An identifier as written in code, where a contextual keyword may not name a type either.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
