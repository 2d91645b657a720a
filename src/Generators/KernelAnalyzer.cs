using System.Collections.Immutable;
using KernelGen.Generators.Parsing;
using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generators;

/// <summary>Reports what is wrong with declarations of kernels, networks and word models. It reads them with the parser of <see cref="KernelGenerator"/>, which reports
/// itself what it refuses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(Descriptors.All);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Declarations may stand in files that other tools generated.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var compilation = (CSharpCompilation)start.Compilation;

            start.RegisterSymbolAction(
                symbol => Report(symbol.ReportDiagnostic, problems => ParseMethod((IMethodSymbol)symbol.Symbol, problems)), SymbolKind.Method);
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    Report(symbol.ReportDiagnostic, problems => NetworkParser.Parse(type, compilation, problems));
                    Report(symbol.ReportDiagnostic, problems => WordModelParser.Parse(type, compilation, problems));
                },
                SymbolKind.NamedType);

            // By syntax, since operations of every method would be built to find the few functions within methods that bear attributes; and tree by tree,
            // since ours are the longest and hold none.
            start.RegisterSemanticModelAction(model =>
            {
                foreach (var function in FunctionsIn(model.SemanticModel, model.CancellationToken))
                {
                    Report(model.ReportDiagnostic, problems => ParseMethod(function, problems));
                }
            });

            // The defining part speaks for both.
            Declaration? ParseMethod(IMethodSymbol method, Problems problems) =>
                method.PartialDefinitionPart is null ? KernelParser.Parse(method, compilation, problems) : null;
        });
    }

    private static void Report(Action<Diagnostic> report, Func<Problems, Declaration?> parse)
    {
        var problems = new Problems();
        if (parse(problems) is not Refusal)
        {
            problems.Diagnostics.ToList().ForEach(report);
        }
    }

    private static IEnumerable<IMethodSymbol> FunctionsIn(SemanticModel model, CancellationToken cancellation)
    {
        if (GeneratedTree.IsOurs(model.SyntaxTree))
        {
            return [];
        }

        return model.SyntaxTree.GetRoot(cancellation).DescendantNodes().Select(node => FunctionOf(node, model, cancellation)).OfType<IMethodSymbol>();
    }

    private static IMethodSymbol? FunctionOf(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node switch
    {
        LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } function => model.GetDeclaredSymbol(function, cancellation) as IMethodSymbol,
        LambdaExpressionSyntax { AttributeLists.Count: > 0 } lambda => model.GetSymbolInfo(lambda, cancellation).Symbol as IMethodSymbol,
        _ => null,
    };
}
