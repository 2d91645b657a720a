using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Parsing;

/// <summary>Finds members of the user's whose names or signatures a network needs; overloads of other signatures are his.</summary>
internal static class NetworkMembers
{
    private static readonly string[] properties = ["InputSize", "OutputSize", "ParameterCount", "ParameterBlocks"];

    public static void Check(INamedTypeSymbol type, bool isClassifier, Element element, CSharpCompilation compilation, Problems problems)
    {
        var methods = Methods(isClassifier, element == Element.Single ? "float" : "double");
        var names = new HashSet<string>(properties.Concat(methods.Select(method => method.Name)));
        if (names.Contains(type.Name))
        {
            problems.Report(Descriptors.MemberTaken, type.Locations[0], type.Name, type.Name);
        }

        foreach (var parameter in type.TypeParameters.Where(parameter => names.Contains(parameter.Name)))
        {
            problems.Report(Descriptors.MemberTaken, parameter.Locations[0], parameter.Name, type.Name);
        }

        foreach (var member in type.GetMembers().Where(member => Takes(member, names, methods)))
        {
            problems.Report(Descriptors.MemberTaken, member.Locations[0], member.Name, type.Name);
        }

        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers().Where(member => Takes(member, names, methods) && compilation.IsSymbolAccessibleWithin(member, type)))
            {
                problems.Report(Descriptors.MemberTaken, type.Locations[0], member.Name, ancestor.ToDisplayString(Text.Short));
            }
        }
    }

    private static bool Takes(ISymbol member, HashSet<string> names, List<(string Name, string Parameters)> methods)
    {
        if (GeneratedTree.Declares(member))
        {
            return false;
        }

        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } method =>
                method.ExplicitInterfaceImplementations.Any(implemented => NetworkTypeParser.IsNetworkInterface(implemented.ContainingType)),
            IMethodSymbol { MethodKind: MethodKind.Ordinary } method when !properties.Contains(method.Name) =>
                method.Arity == 0 && methods.Contains((method.Name, Parameters(method))),
            IMethodSymbol { MethodKind: not MethodKind.Ordinary } => false,
            _ => names.Contains(member.Name),
        };
    }

    private static string Parameters(IMethodSymbol method) =>
        string.Join(", ", method.Parameters.Select(parameter =>
            (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.ToDisplayString(Text.Short)));

    private static List<(string Name, string Parameters)> Methods(bool isClassifier, string type)
    {
        List<(string Name, string Parameters)> methods =
            [
                ("Initialize", $"Span<{type}>, Random"),
                ("Predict", $"ReadOnlySpan<{type}>, ReadOnlySpan<{type}>, Span<{type}>"),
            ];
        foreach (var expected in isClassifier ? new[] { type, "int" } : [type])
        {
            var inputs = $"ReadOnlySpan<{type}>, ReadOnlySpan<{type}>, ReadOnlySpan<{expected}>";
            methods.Add(("Loss", inputs));
            methods.Add(("Gradient", $"{inputs}, Span<{type}>"));
            methods.Add(("Gradient", $"{inputs}, Span<{type}>, Span<{type}>"));
        }

        return methods;
    }
}
