using System.Collections.Concurrent;
using System.Collections.Immutable;
using KernelGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generators;

/// <summary>Reports what is wrong with declarations of kernels, networks and word models. It reads them with the parser of <see cref="KernelGenerator"/>.</summary>
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

            // Kernels of one type share what is wrong with the type.
            var reported = new ConcurrentDictionary<(string Id, Location Location), bool>();

            start.RegisterSymbolAction(
                symbol => Report(symbol.ReportDiagnostic, problems => ParseMethod((IMethodSymbol)symbol.Symbol, problems)), SymbolKind.Method);
            start.RegisterSymbolAction(
                symbol => Report(symbol.ReportDiagnostic, problems => ParseType((INamedTypeSymbol)symbol.Symbol, problems)), SymbolKind.NamedType);

            // By syntax, since operations of every method would be built to find the few functions within methods that bear attributes; and tree by tree,
            // since ours are the longest and hold none.
            start.RegisterSemanticModelAction(model =>
            {
                foreach (var function in FunctionsIn(model.SemanticModel, model.CancellationToken))
                {
                    Report(model.ReportDiagnostic, problems => ParseMethod(function, problems));
                }
            });

            void ParseMethod(IMethodSymbol method, Problems problems)
            {
                // The defining part speaks for both.
                if (method.PartialDefinitionPart is null)
                {
                    KernelParser.Parse(method, compilation, problems);
                }
            }

            void ParseType(INamedTypeSymbol type, Problems problems)
            {
                NetworkParser.Parse(type, compilation, problems);
                WordModelParser.Parse(type, compilation, problems);
            }

            void Report(Action<Diagnostic> report, Action<Problems> parse)
            {
                var problems = new Problems();
                parse(problems);
                foreach (var diagnostic in problems.Diagnostics.Where(diagnostic => reported.TryAdd((diagnostic.Id, diagnostic.Location), true)))
                {
                    report(diagnostic);
                }
            }
        });
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
