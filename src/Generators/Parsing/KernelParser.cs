using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Parsing;

/// <summary>Reads a method that bears the attribute of a kernel.</summary>
internal static class KernelParser
{
    /// <summary>The kernel that the method declares; one that throws where something is wrong; a refusal where nothing can be added to the method.</summary>
    public static Declaration? Parse(IMethodSymbol method, CSharpCompilation compilation, Problems problems)
    {
        method = method.PartialDefinitionPart ?? method;
        var attributes = KernelAttributes.On(method);
        if (attributes.Count == 0)
        {
            return null;
        }

        var attribute = new AttributeReader(attributes[0], problems);
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation))
        {
            problems.Report(Descriptors.NoMethodOfAType, attribute.Location);
            return null;
        }

        LanguageVersions.Check(compilation, attribute.Location, problems);
        foreach (var other in attributes.Skip(1).Where(other => !SymbolEqualityComparer.Default.Equals(other.AttributeClass, attributes[0].AttributeClass)))
        {
            problems.Report(Descriptors.SeveralKernels, new AttributeReader(other, problems).Location, NameOf(other), method.Name);
        }

        var canImplement = CanImplement(method, problems) & SiteParser.CanTakeMembers(method, problems);
        var signature = KernelSignature.Parse(method, KernelAttributes.Kernels(attributes[0]), problems);
        var size = attribute.Size(0, Limits.KernelSize);
        var reduction = attribute.Value<Reduction>("Reduction");
        if (!canImplement)
        {
            return problems.Refuse(SiteParser.Parse(method));
        }

        if (problems.Any || signature is null)
        {
            return MethodParser.ParseInvalid(method, problems);
        }

        var spec = MethodParser.Parse(method, signature);
        return new KernelSpec(SiteParser.Parse(method, $"_{size}", spec), signature.Kernel, size, signature.Element, reduction, spec);
    }

    private static bool CanImplement(IMethodSymbol method, Problems problems)
    {
        if (!method.IsPartialDefinition)
        {
            problems.Report(Descriptors.MethodNotPartial, method.Locations[0], method.Name);
            return false;
        }

        if (!method.IsStatic)
        {
            problems.Report(Descriptors.MethodNotStatic, method.Locations[0], method.Name);
        }

        if (method.IsGenericMethod)
        {
            problems.Report(Descriptors.GenericMethod, method.Locations[0], method.Name);
        }

        if (method.PartialImplementationPart is { } implementation && !GeneratedTree.Declares(implementation))
        {
            problems.Report(Descriptors.AlreadyImplemented, implementation.Locations[0], method.Name);
            return false;
        }

        return CanHaveABody(method) && !IsDeclaredBefore(method);
    }

    // The compiler reports what is missing, or a modifier that allows no body.
    private static bool CanHaveABody(IMethodSymbol method) =>
        !method.IsAbstract && !method.IsAsync && !method.IsExtern && method.Name.Length > 0 && method.Parameters.All(parameter => parameter.Name.Length > 0);

    // The compiler reports the second declaration (CS0756), and one implementation is enough.
    private static bool IsDeclaredBefore(IMethodSymbol method)
    {
        var definitions = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Where(other => other.IsPartialDefinition).ToList();
        if (definitions.Count == 1)
        {
            return false;
        }

        var first = definitions.FirstOrDefault(other => other.ToDisplayString(Text.Header) == method.ToDisplayString(Text.Header));
        return !SymbolEqualityComparer.Default.Equals(first, method);
    }

    private static string NameOf(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return $"[{name.Substring(0, name.Length - nameof(Attribute).Length)}]";
    }
}
