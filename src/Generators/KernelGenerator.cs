using System.Text;
using KernelGen.Generators.Emission;
using KernelGen.Generators.Parsing;
using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generators;

/// <summary>Generates a file for each kernel, network and word model that is declared; what is wrong with a declaration, <see cref="KernelAnalyzer"/> says, but for those that get no file.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class KernelGenerator : IIncrementalGenerator
{
    /// <summary>The step whose values alone decide whether a file is written again.</summary>
    internal const string DeclarationsStep = "Declarations";

    private readonly Func<Declaration, string> write;

    public KernelGenerator()
        : this(TextOf)
    {
    }

    /// <summary>A generator that writes its files in another way.</summary>
    internal KernelGenerator(Func<Declaration, string> write) => this.write = write;

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (var attribute in KernelAttributes.Names)
        {
            Generate(context, attribute, static node => node is MethodDeclarationSyntax, ParseKernel);
        }

        foreach (var attribute in ModelContract.NetworkAttributes)
        {
            Generate(context, attribute, static node => node is TypeDeclarationSyntax, ParseNetwork);
        }

        foreach (var attribute in ModelContract.WordModelAttributes)
        {
            Generate(context, attribute, static node => node is TypeDeclarationSyntax, ParseWordModel);
        }
    }

    private void Generate(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<SyntaxNode, bool> mayBear,
        Func<GeneratorAttributeSyntaxContext, Declaration?> parse)
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, (node, _) => mayBear(node), (found, _) => parse(found))
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(DeclarationsStep);
        context.RegisterSourceOutput(declarations, Write);
    }

    private static Declaration? ParseKernel(GeneratorAttributeSyntaxContext found)
    {
        var method = (IMethodSymbol)found.TargetSymbol;
        return IsFirst(found, KernelAttributes.On(method)) ? KernelParser.Parse(method, Compilation(found), new Problems()) : null;
    }

    private static Declaration? ParseNetwork(GeneratorAttributeSyntaxContext found)
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        return IsFirst(found, ModelContract.On(type, ModelContract.NetworkAttributes)) ? NetworkParser.Parse(type, Compilation(found), new Problems()) : null;
    }

    private static Declaration? ParseWordModel(GeneratorAttributeSyntaxContext found)
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        return IsFirst(found, ModelContract.On(type, ModelContract.WordModelAttributes)) ? WordModelParser.Parse(type, Compilation(found), new Problems()) : null;
    }

    // A declaration with two attributes, or two declarations of one symbol, are errors and come twice; a file may be written only once.
    private static bool IsFirst(GeneratorAttributeSyntaxContext found, IEnumerable<AttributeData> all) =>
        all.FirstOrDefault() is { } first
        && first.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent == found.TargetNode
        && SymbolEqualityComparer.Default.Equals(first.AttributeClass, found.Attributes[0].AttributeClass);

    private static CSharpCompilation Compilation(GeneratorAttributeSyntaxContext found) => (CSharpCompilation)found.SemanticModel.Compilation;

    private void Write(SourceProductionContext context, Declaration declaration)
    {
        if (declaration is Refusal refusal)
        {
            foreach (var error in refusal.Errors)
            {
                context.ReportDiagnostic(Problems.ToDiagnostic(error));
            }

            return;
        }

        try
        {
            context.AddSource(declaration.Site.HintName, SourceText.From(write(declaration), Encoding.UTF8));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.InternalError, Location.None, declaration.Site.HintName, error.ToString().Replace("\r", "").Replace("\n", " ")));
        }
    }

    private static string TextOf(Declaration declaration) => declaration switch
    {
        KernelSpec kernel => KernelFile.Write(kernel),
        NetworkSpec network => NetworkFile.Write(network),
        InvalidMethodSpec method => InvalidFile.Write(method),
        InvalidNetworkSpec network => InvalidFile.Write(network),
        WordModelSpec model => WordModelFile.Write(model),
        InvalidWordModelSpec model => InvalidFile.Write(model),
        _ => throw new InvalidOperationException($"{declaration.GetType().Name} has no file."),
    };
}
