using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generators.Parsing;

/// <summary>Finds interfaces of models that a type names and that are not the one that is generated for it.</summary>
internal static class ModelInterfaces
{
    /// <summary>
    /// Reports the first such interface. The members that it lacks would be errors of the compiler, which reports none of an analyzer beside them: these are their
    /// headers, to be written with bodies that throw. Null where they cannot be.
    /// </summary>
    public static EquatableArray<string>? MembersOfOthers(INamedTypeSymbol type, ModelContract contract, Problems problems)
    {
        // To name the interface that is generated does no harm.
        if (type.Interfaces.FirstOrDefault(named => IsOther(named, type, contract)) is not { } other)
        {
            return EquatableArray<string>.Empty;
        }

        var generated = $"{contract.Interface}<{type.ToDisplayString(Text.Short)}, {ModelContract.TypeOf(contract.Element)}>";
        problems.Report(Descriptors.OtherInterface, type.Locations[0], other.ToDisplayString(Text.Short), type.Name, generated, contract.What);
        var others = type.AllInterfaces.Where(named => IsOther(named, type, contract)).ToList();
        if (!others.All(CanBeRepeated))
        {
            return null;
        }

        var lacking = others
            .SelectMany(named => named.GetMembers())
            .Where(member => member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } && type.FindImplementationForInterfaceMember(member) is null);
        return new EquatableArray<string>([.. lacking.Select(member => member.ToDisplayString(Text.ExplicitHeader))]);
    }

    // Of a type parameter, it could be the generated one (CS0695).
    private static bool CanBeRepeated(INamedTypeSymbol named) =>
        MethodParser.CanBeRepeated(named) && !named.TypeArguments.Any(argument => argument.TypeKind == TypeKind.TypeParameter);

    private static bool IsOther(INamedTypeSymbol named, INamedTypeSymbol type, ModelContract contract) =>
        contract.IsInterface(named) && !contract.Implements(named, type);
}
