using KernelGen.Generators.Kernels;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generators.Parsing;

/// <summary>The attributes that ask for a kernel.</summary>
internal static class KernelAttributes
{
    /// <summary>Their metadata names; the losses for labels and for targets share one.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. KernelCatalog.All.Select(kernel => kernel.Attribute).OfType<string>().Distinct()];

    private static readonly HashSet<string> known = [.. Names];

    /// <summary>Those of a method, in the order in which they are written.</summary>
    public static IReadOnlyList<AttributeData> On(IMethodSymbol method) =>
        [.. method.GetAttributes().Where(attribute => known.Contains(NameOf(attribute)))];

    /// <summary>The kernels among which a method's signature chooses.</summary>
    public static IReadOnlyList<Kernel> Kernels(AttributeData attribute)
    {
        var name = NameOf(attribute);
        return [.. KernelCatalog.All.Where(kernel => kernel.Attribute == name)];
    }

    // Part by part: every edit asks for the attributes of every kernel, and writing out a symbol takes longer than all else that is asked.
    private static string NameOf(AttributeData attribute) =>
        attribute.AttributeClass is { Arity: 0, ContainingType: null, ContainingNamespace: { ContainingNamespace.IsGlobalNamespace: true } space } type
            ? $"{space.Name}.{type.Name}"
            : "";
}
