using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generators.Parsing;

/// <summary>Finds the place of generated members, and reports types that cannot take them.</summary>
internal static class SiteParser
{
    /// <summary>Characters of a declared name in the name of its bodies: the compiler adds more, and metadata ends at 1,023 bytes.</summary>
    private const int BodyNameLength = 100;

    /// <summary>The place of a method's other part, which throws, or of an error.</summary>
    public static DeclarationSite Parse(IMethodSymbol method) => Parse(method, bodySuffix: "", method.ToDisplayString(Text.Header));

    /// <summary>The place of a kernel's other part.</summary>
    public static DeclarationSite Parse(IMethodSymbol method, string bodySuffix, MethodSpec spec) =>
        Parse(method, bodySuffix, $"{spec.ReturnType} {spec.Name}({string.Join(", ", spec.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"))})");

    private static DeclarationSite Parse(IMethodSymbol method, string bodySuffix, string signature) =>
        Create(method.ContainingType, $"{MetadataName(method.ContainingType)}.{method.Name}", signature, BodyName(method.Name, bodySuffix));

    /// <summary>The place of a type's other part.</summary>
    /// <param name="type">The type.</param>
    /// <param name="bodySuffix">What tells bodies apart.</param>
    /// <param name="role">What tells its files apart, where it could have several.</param>
    public static DeclarationSite Parse(INamedTypeSymbol type, string bodySuffix, string role = "") =>
        Create(type, MetadataName(type), role, BodyName(type.Name, bodySuffix));

    /// <summary>The types around a declaration, and a model itself, must be partial and visible from another file.</summary>
    public static bool CanTakeMembers(ISymbol declaration, Problems problems)
    {
        // The compiler reports a name that is missing.
        var types = OutsideIn(declaration as INamedTypeSymbol ?? declaration.ContainingType);
        var can = types.All(type => type.Name.Length > 0);
        foreach (var type in types.Where(type => !CanTakeMembers(type)))
        {
            can = false;
            if (SymbolEqualityComparer.Default.Equals(FirstDeclarationIn(type), declaration))
            {
                Report(type, problems);
            }
        }

        return can;
    }

    private static void Report(INamedTypeSymbol type, Problems problems)
    {
        if (type.IsFileLocal)
        {
            problems.Report(Descriptors.FileLocalType, LocationOf(type), type.Name);
        }

        if (!IsPartial(type))
        {
            problems.Report(Descriptors.TypeNotPartial, LocationOf(type), type.Name);
        }
    }

    private static bool CanTakeMembers(INamedTypeSymbol type) => !type.IsFileLocal && IsPartial(type);

    // All declarations in a type share what is wrong with it; the first one has it reported.
    private static ISymbol? FirstDeclarationIn(INamedTypeSymbol type) =>
        ModelContract.IsModel(type)
            ? type
            : type.GetMembers().Select(member => member switch
            {
                IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method when KernelAttributes.On(method).Count > 0 => method,
                INamedTypeSymbol nested => FirstDeclarationIn(nested),
                _ => null,
            }).FirstOrDefault(found => found is not null);

    private static DeclarationSite Create(INamedTypeSymbol type, string metadataName, string signature, string bodyName)
    {
        var headers = OutsideIn(type).Select(Header).ToArray();
        var identity = string.Join("\n", headers) + "\n" + signature;
        return new DeclarationSite(Namespace(type.ContainingNamespace, Text.Escaped), new EquatableArray<string>(headers), HintName.Of(metadataName, identity), bodyName);
    }

    // Part by part, since every edit asks for that of every kernel; "" for the global one.
    private static string Namespace(INamespaceSymbol space, Func<string, string> write) =>
        space.IsGlobalNamespace ? ""
        : space.ContainingNamespace.IsGlobalNamespace ? write(space.Name)
        : $"{Namespace(space.ContainingNamespace, write)}.{write(space.Name)}";

    private static Stack<INamedTypeSymbol> OutsideIn(INamedTypeSymbol? type)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (; type is not null; type = type.ContainingType)
        {
            types.Push(type);
        }

        return types;
    }

    private static string Header(INamedTypeSymbol type)
    {
        var kind = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };

        return $"partial {kind} {NameWithTypeParameters(type)}";
    }

    /// <summary>The type as named from inside itself; an interface's variance is part of each of its declarations.</summary>
    public static string NameWithTypeParameters(INamedTypeSymbol type)
    {
        if (type.TypeParameters.IsEmpty)
        {
            return Text.Escaped(type.Name);
        }

        var parameters = type.TypeParameters.Select(parameter => Variance(parameter) + Text.Escaped(parameter.Name));
        return $"{Text.Escaped(type.Name)}<{string.Join(", ", parameters)}>";
    }

    private static string Variance(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => "",
    };

    // Top-level statements declare Program, too, by no declaration of a type.
    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .All(syntax => syntax is not BaseTypeDeclarationSyntax declaration || declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static Location? LocationOf(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences
            .Where(reference => !GeneratedTree.IsOurs(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax())
            .OfType<BaseTypeDeclarationSyntax>()
            .OrderBy(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            .FirstOrDefault()?.Identifier.GetLocation();

    private static string MetadataName(INamedTypeSymbol type)
    {
        var types = string.Join("+", OutsideIn(type).Select(enclosing => enclosing.MetadataName));
        return type.ContainingNamespace.IsGlobalNamespace ? types : $"{Namespace(type.ContainingNamespace, name => name)}.{types}";
    }

    private static string BodyName(string name, string suffix) =>
        (name.Length > BodyNameLength ? name.Substring(0, BodyNameLength) : name) + suffix;
}
