using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Parsing;

/// <summary>Finds members of the user's whose names or signatures a model needs; overloads of other signatures are his.</summary>
internal static class ModelMembers
{
    public static void Check(INamedTypeSymbol type, ModelContract contract, CSharpCompilation compilation, Problems problems)
    {
        var names = new HashSet<string>(contract.Properties.Concat(contract.Methods.Select(method => method.Name)));
        if (names.Contains(type.Name))
        {
            problems.Report(Descriptors.MemberTaken, type.Locations[0], type.Name, type.Name, contract.What);
        }

        foreach (var parameter in type.TypeParameters.Where(parameter => names.Contains(parameter.Name)))
        {
            problems.Report(Descriptors.MemberTaken, parameter.Locations[0], parameter.Name, type.Name, contract.What);
        }

        foreach (var member in type.GetMembers().Where(member => Takes(member, names, contract)))
        {
            problems.Report(Descriptors.MemberTaken, member.Locations[0], member.Name, type.Name, contract.What);
        }

        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers().Where(member => Takes(member, names, contract) && compilation.IsSymbolAccessibleWithin(member, type)))
            {
                problems.Report(Descriptors.MemberTaken, type.Locations[0], member.Name, ancestor.ToDisplayString(Text.Short), contract.What);
            }
        }
    }

    private static bool Takes(ISymbol member, HashSet<string> names, ModelContract contract)
    {
        if (GeneratedTree.Declares(member))
        {
            return false;
        }

        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } method =>
                method.ExplicitInterfaceImplementations.Any(implemented => contract.IsInterface(implemented.ContainingType)),
            IMethodSymbol { MethodKind: MethodKind.Ordinary } method when !contract.Properties.Contains(method.Name) =>
                method.Arity == 0 && contract.Methods.Contains((method.Name, Parameters(method))),
            IMethodSymbol { MethodKind: not MethodKind.Ordinary } => false,
            _ => names.Contains(member.Name),
        };
    }

    // Nullability tells no overloads apart.
    private static string Parameters(IMethodSymbol method) =>
        string.Join(", ", method.Parameters.Select(parameter =>
            (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Text.Short)));
}
